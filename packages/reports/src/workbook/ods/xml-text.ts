/** Text escaped for use between tags or in an attribute. */
export const xmlText = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** Spaces that an OpenDocument reader would collapse: runs of spaces, and those at either end. */
const spaces = / {2,}|^ | $/g

const spacesMark = (run: string, offset: number): string =>
  run.length === 1 || offset === 0
    ? `<text:s text:c="${run.length}"/>`
    : ` <text:s text:c="${run.length - 1}"/>`

/** The paragraphs of a cell. OpenDocument has elements for runs of spaces, tabs and new lines. */
export const paragraphs = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => xmlText(line).replaceAll(spaces, spacesMark).replaceAll('\t', '<text:tab/>'))
    .map((line) => `<text:p>${line}</text:p>`)
    .join('')
