/** What waits for what: each id with those that it waits for. */
export type Waiting = ReadonlyMap<string, readonly string[]>;

/**
 * The ids that wait for each other in circles, circle by circle (Tarjan's strongly connected components). Takes
 * time linear in the path, and no recursion, for a document may make chains as long as it likes.
 */
export function circlesIn(waiting: Waiting): string[][] {
  const circles: string[][] = [];
  const seen = new Map<string, { order: number; low: number; open: boolean }>();
  const open: string[] = [];
  for (const start of waiting.keys()) {
    if (seen.has(start)) continue;
    const trail: { id: string; left: Iterator<string> }[] = [];
    const enter = (id: string) => {
      seen.set(id, { order: seen.size, low: seen.size, open: true });
      open.push(id);
      trail.push({ id, left: (waiting.get(id) ?? []).values() });
    };
    enter(start);
    for (let step = trail.at(-1); step !== undefined; step = trail.at(-1)) {
      const state = seen.get(step.id);
      const next = step.left.next();
      if (state === undefined) break;
      if (!next.done) {
        const other = seen.get(next.value);
        if (other === undefined) enter(next.value);
        else if (other.open) state.low = Math.min(state.low, other.order);
        continue;
      }
      trail.pop();
      const above = seen.get(trail.at(-1)?.id ?? '');
      if (above !== undefined && trail.length > 0) above.low = Math.min(above.low, state.low);
      if (state.low < state.order) continue;
      const circle = open.splice(open.lastIndexOf(step.id));
      for (const id of circle) seen.set(id, { ...state, open: false });
      if (circle.length > 1 || (waiting.get(step.id) ?? []).includes(step.id)) circles.push(circle);
    }
  }
  return circles;
}
