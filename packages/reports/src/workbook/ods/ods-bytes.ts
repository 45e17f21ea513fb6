import { strToU8, type Zippable, zipSync } from 'fflate'
import type { SizedSheet } from '../sized-sheet.ts'
import { contentXml, odsPart } from './content-xml.ts'
import { xmlText } from './xml-text.ts'

const mimetype = 'application/vnd.oasis.opendocument.spreadsheet'

const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mimetype}"/>${[
  'content.xml',
  'styles.xml',
  'meta.xml',
  'settings.xml',
]
  .map(
    (path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`,
  )
  .join('')}</manifest:manifest>`

const metaXml = (title: string, day: Date): string => {
  const instant = day.toISOString().slice(0, 19)
  return odsPart(
    'document-meta',
    `<office:meta><meta:generator>Coflyfr</meta:generator><dc:title>${xmlText(title)}</dc:title><meta:creation-date>${instant}</meta:creation-date><dc:date>${instant}</dc:date></office:meta>`,
  )
}

const item = (name: string, type: string, value: string | number): string =>
  `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`

/** Keeps the first row in view: mode 2 of a split is frozen. */
const frozen = [
  item('HorizontalSplitMode', 'short', 0),
  item('VerticalSplitMode', 'short', 2),
  item('VerticalSplitPosition', 'int', 1),
  item('ActiveSplitRange', 'short', 2),
  item('PositionTop', 'int', 0),
  item('PositionBottom', 'int', 1),
].join('')

const settingsXml = (sheets: readonly SizedSheet[]): string => {
  const entries = sheets
    .map(
      ({ name }) =>
        `<config:config-item-map-entry config:name="${xmlText(name)}">${frozen}</config:config-item-map-entry>`,
    )
    .join('')
  return odsPart(
    'document-settings',
    `<office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item('ViewId', 'string', 'view1')}<config:config-item-map-named config:name="Tables">${entries}</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>`,
  )
}

const stylesXml = odsPart(
  'document-styles',
  '<office:styles><style:style style:name="Default" style:family="table-cell"/></office:styles>',
)

/**
 * The first day that a ZIP file can have. ZIP writes local time, so this is local too, and the bytes are the same on
 * every host.
 */
const zipDay = new Date(1980, 0, 1)

/** An OpenDocument spreadsheet. The format requires the type of the file to come first, uncompressed. */
export const odsBytes = (title: string, day: Date, sheets: readonly SizedSheet[]): Uint8Array => {
  const files: Zippable = {
    mimetype: [strToU8(mimetype), { level: 0 }],
    'META-INF/manifest.xml': strToU8(manifest),
    'content.xml': strToU8(contentXml(sheets)),
    'styles.xml': strToU8(stylesXml),
    'meta.xml': strToU8(metaXml(title, day)),
    'settings.xml': strToU8(settingsXml(sheets)),
  }
  return zipSync(files, { mtime: zipDay, level: 6 })
}
