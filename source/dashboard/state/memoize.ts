/** `make` that remembers its last answer, and gives it again as long as it is asked the same. */
export function memoize<Args extends readonly unknown[], Answer>(
  make: (...args: Args) => Answer,
): (...args: Args) => Answer {
  let last: { readonly args: Args; readonly answer: Answer } | undefined;
  return (...args) => {
    if (last === undefined || last.args.some((arg, index) => arg !== args[index]))
      last = { args, answer: make(...args) };
    return last.answer;
  };
}
