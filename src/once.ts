/** Made at the first call and kept; `made` gives what is there, without making it. */
export function once<T>(
  make: () => Promise<T>,
): (() => Promise<T>) & { readonly made: () => Promise<T | null> } {
  let made: Promise<T> | null = null
  return Object.assign(() => (made ??= make()), { made: async () => made })
}
