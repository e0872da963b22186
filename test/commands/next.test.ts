import { describe, expect, it } from 'vitest';
import { templateDocument, writeNotes } from '../support/documents.ts';
import { newLearner } from '../support/run.ts';

const EVERYTHING = ['1.1', '1.2', '2.1', '2.2', '2.3', '3.1', '3.2'];

describe.concurrent('waymark next', () => {
  it('names the resource, its focus, its link, and why it is next', async () => {
    const learner = newLearner();
    await learner.run('done', '1.1', '1.2');
    expect(await learner.run('next')).toEqual({
      code: 0,
      stdout: `2.1 Circuit Breaker Pattern · article · 40 min
Preventing cascading failures in microservices
https://learn.microsoft.com/en-us/azure/architecture/patterns/circuit-breaker
first open resource of Phase 2: Core Concepts, open since Phase 1 is done
`,
      stderr: '',
    });
  });

  it('as JSON', async () => {
    const { code, stdout } = await newLearner().run('next', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toStrictEqual({
      id: 'service-discovery',
      number: '1.1',
      title: 'Service Discovery',
      kind: 'article',
      minutes: 40,
      focus: 'How services find and communicate with each other',
      url: 'https://www.f5.com/company/blog/nginx/service-discovery-in-a-microservices-architecture',
      why: 'first open resource of Phase 1: Foundations',
    });
  });

  it('leaves out what the path does not say', async () => {
    const learner = newLearner();
    learner.writePath({
      id: 'p',
      title: 'P',
      phases: [{ id: 'one', title: 'One', resources: [{ id: 'a', title: 'A' }] }],
    });
    expect((await learner.run('next', 'curriculum.json')).stdout).toBe('1.1 A\nfirst open resource of Phase 1: One\n');
  });

  it('answers no when nothing is left', async () => {
    const learner = newLearner();
    await learner.run('done', ...EVERYTHING);
    expect(await learner.run('next')).toEqual({
      code: 1,
      stdout: 'Nothing is left to study on Microservices.\nStill on the checklist: Supplementary materials reviewed.\n',
      stderr: '',
    });
    expect(await learner.run('next', '--json')).toEqual({ code: 1, stdout: 'null\n', stderr: '' });
  });
});

describe('a path whose resources lead to paths of their own', () => {
  it('adds up what is below, and names what is next there, as soon as that changes', async () => {
    const learner = newLearner();
    writeNotes(learner);
    await learner.run('import', 'notes');
    const glance = async () => (await learner.start('status', 'caching', '--short')).stdout;
    expect((await learner.run('status', 'caching')).stdout).toContain('0 min of 1 h 30');
    expect((await learner.run('next', 'caching')).stdout).toContain('\nWhat is Caching: 1.1 Basics · 30 min\n');
    await glance();
    await learner.run('done', '1.1', '--path', 'what-is-caching');
    expect((await learner.run('status', 'caching')).stdout).toContain('30 min of 1 h 30');
    const { below } = JSON.parse((await learner.run('next', 'caching', '--json')).stdout);
    expect(below).toMatchObject([{ path: { id: 'what-is-caching' }, number: '1.2', title: 'History' }]);
    expect((await learner.run('next', 'caching', '--plain')).stdout).toContain('In What is Caching: 1.2 History');
    expect((await learner.run('--plain', '--path', 'caching')).stdout).toContain(
      'leads to the path what-is-caching, of which 1 of 2 are done, 30 minutes left.',
    );
  });

  it('of which another version is brought in is told anew', async () => {
    const learner = newLearner();
    writeNotes(learner);
    await learner.start('import', 'notes');
    const minutes = async () => {
      const { stdout } = await learner.start('status', 'caching', '--format', '{minutes.total}');
      return stdout.trim();
    };
    expect([await minutes(), await minutes()]).toEqual(['90', '90']);
    const more = templateDocument('What is Caching', 'Basics', 'History', 'More');
    learner.write('notes/02-caching/01-what-is-caching/README.md', more);
    await learner.start('import', 'notes/02-caching/01-what-is-caching');
    expect([await minutes(), await minutes()]).toEqual(['120', '120']);
  });
});
