/** Lines of one kind that a person reads at once. */
const listedMax = 20

/** A list under its heading, with how many more there are and where; nothing where there is none. */
export const listedLines = (
  heading: string,
  lines: readonly string[],
  { count, where = '' }: { readonly count: number; readonly where?: string },
): readonly string[] => {
  if (count === 0) return []
  const shown = lines.slice(0, listedMax)
  const more = count - shown.length
  return [heading, ...shown, ...(more > 0 ? [`  and ${more} more${where}`] : [])]
}

/** Where all rejections can be read. */
export const inRejections = '; --rejections writes them all'
