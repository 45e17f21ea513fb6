import type { Placed } from '@coflyfr/core'
import type { CountsEvent } from '../../counting/project.ts'
import { dayNumber } from '../day-number.ts'
import { Numbered } from '../numbered.ts'
import type { CasesHeader, CasesSegment } from './cases-segment.ts'
import { formed, type Said } from './said.ts'

/** Builds the columns of a run of the log. */
export class CasesSegmentBuilder {
  readonly #names = new Numbered<string>()
  readonly #forms = new Numbered<string>()
  readonly #references = new Numbered<string>()
  readonly #rows: Record<'name' | 'revision' | 'day' | 'form' | 'referenceEnd', number[]> = {
    name: [],
    revision: [],
    day: [],
    form: [],
    referenceEnd: [],
  }
  readonly #reference: number[] = []
  readonly #wholes: Placed<CountsEvent>[] = []

  /** Adds what an event says about a case, if anything. */
  add(name: string, { revision, effectiveOn }: Placed<CountsEvent>, said: Said): void {
    if (said.history === null && said.clocks === null) return
    const { form, references } = formed(said, effectiveOn)
    for (const text of references) this.#reference.push(this.#references.of(text, text))
    this.#rows.name.push(this.#names.of(name, name))
    this.#rows.revision.push(revision)
    this.#rows.day.push(dayNumber(effectiveOn))
    this.#rows.form.push(this.#forms.of(form, form))
    this.#rows.referenceEnd.push(this.#reference.length)
  }

  /** Adds an event that is kept and folded whole. */
  keep(event: Placed<CountsEvent>): void {
    this.#wholes.push(event)
  }

  /** The columns of everything added. */
  segment(derivedFrom: Pick<CasesHeader, 'first' | 'length' | 'root' | 'shapes'>): CasesSegment {
    const { name, revision, day, form, referenceEnd } = this.#rows
    return {
      header: {
        ...derivedFrom,
        names: this.#names.things,
        forms: this.#forms.things,
        references: this.#references.things,
        rows: name.length,
        referenceCount: this.#reference.length,
        wholes: this.#wholes,
      },
      name: Uint32Array.from(name),
      revision: Uint32Array.from(revision),
      day: Uint32Array.from(day),
      form: Uint32Array.from(form),
      referenceEnd: Uint32Array.from(referenceEnd),
      reference: Uint32Array.from(this.#reference),
    }
  }
}
