/** Pages that tell of this place. */
export const INFO = `
.info > section, .info > p { max-width: 46rem; }
.info > section:has(table) { max-width: none; }
.info th[scope=row] { font-weight: 400; }
`
