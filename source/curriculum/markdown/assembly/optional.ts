/** One property, or none where there is nothing to say: so that what is not given stays absent. */
export function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: NonNullable<Value> } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { [K in Key]?: NonNullable<Value> });
}
