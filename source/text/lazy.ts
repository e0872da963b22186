/** What `make` gives, made when it is first asked for: what takes long to make should not be paid for by who needs none. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
