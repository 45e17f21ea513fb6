import {
  cinAssumptions,
  cinRules,
  contactRules,
  ssda903Rules,
  unsaidPerson,
} from '@coflyfr/imports'
import { generated, page, table } from './markdown.ts'

/** `docs/reference/statutory-returns.md` */
export const statutoryReturnsPage = (): string =>
  page(
    generated,
    '# Rules of statutory returns',
    'An import of SSDA903 keeps these validation rules of the collection. A row that breaks one is rejected and reported with its code. Where a refusal is named, a command about the case is held to the same rule; where none is, the import looks at the row. The [guide](../guides/statutory-returns.md) tells how returns are imported and written.',
    table(
      ['code', 'table', 'column', 'rule', 'refusal'],
      ssda903Rules.map(({ code, table: name, columns, text, refusal }) => [
        code,
        name,
        columns.map((column) => `\`${column}\``).join(', '),
        text,
        refusal === null ? '' : `\`${refusal}\``,
      ]),
    ),
    '## Contacts and referrals',
    'An import of [contacts](../guides/contacts.md) keeps these rules. Any refusal of a command about the case is reported besides, by the rule of the CIN census where it carries one, else by its own name.',
    table(
      ['code', 'rule'],
      contactRules.map(({ code, text }) => [`\`${code}\``, text]),
    ),
    '## Census of children in need',
    'An import of the census keeps these. A child with a fault is rejected as a whole; a code that ends in Q asks, and rejects nothing but where a value is missing. The [guide](../guides/children-in-need-census.md) tells how a census is imported and written.',
    table(
      ['code', 'group', 'element', 'rule', 'refusal'],
      cinRules.map(({ code, group, field, text, refusal }) => [
        code,
        group,
        field === null ? '' : `\`${field}\``,
        text,
        refusal === null ? '' : `\`${refusal}\``,
      ]),
    ),
    'Rule 100 is that of the reference date: a file with another one is refused. Where a census does not say what the ledger needs, an import assumes',
    Object.values(cinAssumptions)
      .map((what) => `- ${what}`)
      .join('\n'),
    `and names \`${unsaidPerson}\` for whoever proposed, chaired or signed.`,
  )
