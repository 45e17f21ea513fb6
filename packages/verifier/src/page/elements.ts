/** The element of the page that has an id. */
export const element = (id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`The page has no ${id}`)
  return found
}

/** A field of the page. */
export const input = (id: string): HTMLInputElement | HTMLTextAreaElement => {
  const found = element(id)
  if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) return found
  throw new Error(`${id} takes no text`)
}
