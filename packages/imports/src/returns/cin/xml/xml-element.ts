import type { XmlPlace } from './xml-problem.ts'

/** An element with its text and what lies in it. */
export interface XmlElement {
  readonly name: string
  readonly place: XmlPlace
  /** An attribute that no census has; null for none. */
  readonly attribute: string | null
  readonly text: string
  readonly children: readonly XmlElement[]
}
