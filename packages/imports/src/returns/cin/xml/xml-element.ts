import type { XmlPlace } from './xml-problem.ts'

/** An element with its text and its children. */
export interface XmlElement {
  readonly name: string
  readonly place: XmlPlace
  /** The name of an attribute that no census has; null for none. */
  readonly attribute: string | null
  readonly text: string
  readonly children: readonly XmlElement[]
}
