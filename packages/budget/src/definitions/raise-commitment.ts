import { type CommandDefinition, type JsonObject, type JsonValue, readSource } from '@coflyfr/core'
import { budgetYearSource } from '../budget-year/evolve.ts'
import { headFigures } from '../commitment/about.ts'
import { commitmentData } from '../commitment/commands.ts'
import { commitmentsSource, commitmentsStream } from '../commitment/commitments-source.ts'

const isObject = (value: JsonValue): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * `may` shows what the head's budget leaves. The decision does not read that, because no rule looks at it: an order would
 * otherwise be decided again whenever money moves anywhere in the year.
 */
export const raiseCommitment = (definition: CommandDefinition): CommandDefinition => ({
  ...definition,
  preview: async (environment, command) => {
    const preview = await definition.preview(environment, command)
    const { data } = command
    if (!commitmentData.RaiseCommitment.is(data) || !isObject(preview.rationale)) return preview
    const { financialYear, service } = data
    const year = await readSource(environment, budgetYearSource(financialYear))
    const stream = commitmentsStream(financialYear, service)
    const orders = await readSource(environment, commitmentsSource(stream))
    const figures = headFigures(year, orders, data)
    return { ...preview, rationale: { ...preview.rationale, figures } }
  },
})
