import type { Language } from '@coflyfr/reports'

const en = {
  total: 'Total',
  whole: 'All directorates',
  directorate: 'Directorate',
  service: 'Service',
  purpose: 'Purpose',
  step: 'Step',
  amount: 'Amount',
  pounds: 'Pounds',
  poundsNotFromNought: 'Pounds; the scale does not start at zero',
  budget: 'Budget',
  actual: 'Actual',
  forecast: 'Forecast',
  opening: 'Opening',
  closing: 'Closing',
  openingBalance: 'Opening balance',
  closingBalance: 'Closing balance',
  originalBudget: 'Original budget',
  revisedBudget: 'Revised budget',
  projectedOutturn: 'Projected outturn',
  stepWords: {
    virement: 'Virement',
    'technical adjustment': 'Technical adjustment',
    grant: 'Grant',
    'supplementary estimate': 'Supplementary estimate',
    'reserve funding': 'From reserves',
    'carried in': 'Carried in',
  },
  level: 'Budget',
  adds: 'Adds',
  takes: 'Takes away',
  budgetCaption: 'Budget against actual and forecast',
  bridgeCaption: 'From the original to the revised budget',
  reservesCaption: 'Reserves by purpose',
  budgetDescription:
    'A row for each directorate or service: the revised budget as an outlined bar, what was spent as a solid bar within it, the projected outturn as a diamond. The table beside it has every figure.',
  bridgeDescription:
    'Original and revised budget as upright lines; each step between them as a bar, solid where it adds and hatched where it takes away. The table beside it has every figure.',
  reservesDescription:
    'A row for each purpose: the opening balance as an outlined bar, the closing balance as a solid bar within it. The table beside it has every figure.',
  forecastOver: (over: string, budget: string) =>
    `The projected outturn is ${over} over the revised budget of ${budget}`,
  forecastUnder: (under: string, budget: string) =>
    `The projected outturn is ${under} under the revised budget of ${budget}`,
  forecastEqual: (budget: string) => `The projected outturn equals the revised budget of ${budget}`,
  largestOverspend: (name: string, over: string) => `the largest overspend is ${name}, ${over}`,
  spent: (actual: string, budget: string, percent: string | null) =>
    `${actual} of the revised budget of ${budget} has been spent${percent === null ? '' : ` (${percent} %)`}`,
  budgetIs: (budget: string) => `The revised budget is ${budget}`,
  largestPart: (name: string, amount: string) => `the largest part is ${name}, ${amount}`,
  budgetStays: (budget: string) => `the revised budget is the original one, ${budget}`,
  budgetMoves: (original: string, revised: string, change: string) =>
    `the budget moved from ${original} to ${revised} (${change})`,
  largestStep: (label: string, amount: string) => `the largest step is ${label}, ${amount}`,
  reservesFell: (opening: string, closing: string, change: string) =>
    `Reserves fell by ${change}, from ${opening} to ${closing}`,
  reservesRose: (opening: string, closing: string, change: string) =>
    `Reserves rose by ${change}, from ${opening} to ${closing}`,
  reservesStay: (closing: string) => `Reserves are unchanged, at ${closing}`,
  largestMovement: (label: string, amount: string) => `the largest movement is ${label}, ${amount}`,
  others: (count: number) => `Other purposes (${count})`,
  otherSteps: (count: number) => `Other movements (${count})`,
}

type ChartWords = Readonly<typeof en>

const cy: ChartWords = {
  total: 'Cyfanswm',
  whole: 'Pob cyfarwyddiaeth',
  directorate: 'Cyfarwyddiaeth',
  service: 'Gwasanaeth',
  purpose: 'Diben',
  step: 'Cam',
  amount: 'Swm',
  pounds: 'Punnoedd',
  poundsNotFromNought: 'Punnoedd; nid yw’r raddfa’n dechrau ar ddim',
  budget: 'Cyllideb',
  actual: 'Gwirioneddol',
  forecast: 'Rhagolwg',
  opening: 'Agoriadol',
  closing: 'Terfynol',
  openingBalance: 'Balans agoriadol',
  closingBalance: 'Balans terfynol',
  originalBudget: 'Cyllideb wreiddiol',
  revisedBudget: 'Cyllideb ddiwygiedig',
  projectedOutturn: 'Alldro rhagamcanol',
  stepWords: {
    virement: 'Trosglwyddiad',
    'technical adjustment': 'Addasiad technegol',
    grant: 'Grant',
    'supplementary estimate': 'Amcangyfrif atodol',
    'reserve funding': 'O gronfeydd wrth gefn',
    'carried in': 'Dygwyd ymlaen',
  },
  level: 'Cyllideb',
  adds: 'Yn ychwanegu',
  takes: 'Yn tynnu',
  budgetCaption: 'Cyllideb yn erbyn gwariant a rhagolwg',
  bridgeCaption: 'O’r gyllideb wreiddiol i’r un ddiwygiedig',
  reservesCaption: 'Cronfeydd wrth gefn fesul diben',
  budgetDescription:
    'Rhes ar gyfer pob cyfarwyddiaeth neu wasanaeth: y gyllideb ddiwygiedig yn far ag amlinell, y gwariant yn far solet o’i fewn, yr alldro rhagamcanol yn farc siâp diemwnt. Mae pob ffigur yn y tabl wrth ei ymyl.',
  bridgeDescription:
    'Y gyllideb wreiddiol a’r un ddiwygiedig yn llinellau unionsyth; pob cam rhyngddynt yn far, yn solet lle mae’n ychwanegu ac yn rhesog lle mae’n tynnu. Mae pob ffigur yn y tabl wrth ei ymyl.',
  reservesDescription:
    'Rhes ar gyfer pob diben: y balans agoriadol yn far ag amlinell, y balans terfynol yn far solet o’i fewn. Mae pob ffigur yn y tabl wrth ei ymyl.',
  forecastOver: (over, budget) =>
    `Mae’r alldro rhagamcanol ${over} dros y gyllideb ddiwygiedig o ${budget}`,
  forecastUnder: (under, budget) =>
    `Mae’r alldro rhagamcanol ${under} o dan y gyllideb ddiwygiedig o ${budget}`,
  forecastEqual: (budget) =>
    `Mae’r alldro rhagamcanol yn gyfartal â’r gyllideb ddiwygiedig o ${budget}`,
  largestOverspend: (name, over) => `y gorwariant mwyaf: ${name}, ${over}`,
  spent: (actual, budget, percent) =>
    `Gwariwyd ${actual} o’r gyllideb ddiwygiedig o ${budget}${percent === null ? '' : ` (${percent} %)`}`,
  budgetIs: (budget) => `Y gyllideb ddiwygiedig yw ${budget}`,
  largestPart: (name, amount) => `y rhan fwyaf: ${name}, ${amount}`,
  budgetStays: (budget) => `y gyllideb ddiwygiedig yw’r un wreiddiol, ${budget}`,
  budgetMoves: (original, revised, change) =>
    `symudodd y gyllideb o ${original} i ${revised} (${change})`,
  largestStep: (label, amount) => `y cam mwyaf: ${label}, ${amount}`,
  reservesFell: (opening, closing, change) =>
    `Gostyngodd y cronfeydd wrth gefn ${change}, o ${opening} i ${closing}`,
  reservesRose: (opening, closing, change) =>
    `Cododd y cronfeydd wrth gefn ${change}, o ${opening} i ${closing}`,
  reservesStay: (closing) => `Mae’r cronfeydd wrth gefn yn aros ar ${closing}`,
  largestMovement: (label, amount) => `y symudiad mwyaf: ${label}, ${amount}`,
  others: (count) => `Dibenion eraill (${count})`,
  otherSteps: (count) => `Symudiadau eraill (${count})`,
}

const words: Readonly<Record<Language, ChartWords>> = { en, cy }

/** The words of charts; a word that is missing in one language does not compile. */
export const chartWords = (language: Language): ChartWords => words[language]
