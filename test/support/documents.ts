import type { Learner } from './run.ts';

/** A document in the template: one phase with these resources, and a checklist. */
export function templateDocument(title: string, ...resources: readonly string[]): string {
  const items = resources.map(
    (name, index) =>
      `${index + 1}. **${name}** — [Article]\n   - Duration: 30 minutes\n   - Focus: All about ${name}\n`,
  );
  return `# ${title}

## Overview

About ${title}.

## Learning Path

### Phase 1: Foundations

**Resources to consume in order:**

${items.join('\n')}
## Completion Checklist

- [ ] Phase 1 completed
- [ ] Supplementary materials reviewed
`;
}

/** Gives a learner a folder as people keep them: paths, one below another, slides, and what is no path. */
export function writeNotes({ write }: Pick<Learner, 'write'>): void {
  write('notes/README.md', '# Notes\n\nMy notes on system design.\n');
  write('notes/02-caching/README.md', templateDocument('Caching', 'What is Caching', 'Cache Patterns'));
  write('notes/02-caching/slides.pdf', '%PDF');
  write('notes/02-caching/01-what-is-caching/README.md', templateDocument('What is Caching', 'Basics', 'History'));
  write('notes/10-core/README.md', templateDocument('Core', 'CAP'));
}
