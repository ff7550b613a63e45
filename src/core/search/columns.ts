/** The typed arrays that grow. */
type Column = Int32Array | Uint16Array | Uint8Array | Float32Array | Float64Array

/** The same numbers in an array with room for at least `size`, twice as large as before where it must grow. */
export function withRoom<Kind extends Column>(column: Kind, size: number, blank = 0): Kind {
  if (size <= column.length) return column
  const Like = column.constructor as new (length: number) => Kind
  const grown = new Like(Math.max(size, column.length * 2, 64))
  grown.set(column)
  if (blank !== 0) grown.fill(blank, column.length)
  return grown
}
