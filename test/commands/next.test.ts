import { describe, expect, it } from 'vitest';
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
