/** What the figures of each report of finance are, by the report's name: paragraphs below the table of its fields. */
export const meaningOfFigures: Readonly<Record<string, readonly string[]>> = {
  'budget-monitoring': [
    'A head is shown where the chart of accounts puts its cost centre at that time; otherwise where its own year’s budget has it, otherwise where last year’s has it, otherwise under `unbudgeted`. It is income or expenditure as its own year’s budget says, otherwise as last year’s says, otherwise as the chart says for its subjective, otherwise expenditure. A head without a budget, an order or a forecast has a row unless its spending cancels out.',
    '`revisedBudget` is the sum of the columns before it. This year’s part of an earlier year’s virement counts under `virements`, or under `technicalAdjustments` if it was technical. `pendingVirements` are proposed, agreed or approved but not posted. `available` is the revised budget less `committed` less `actual`.',
    '`projectedOutturn` is the latest forecast: of the latest period, and within that of the latest day. The widest forecast is used if it is as new as all those inside it. If one line of a row has a forecast, every other line of the row counts at its revised budget; if no line has one, the row has no projection. `variance` is the projection less the revised budget, `variancePercent` is the variance as a percentage of the size of the budget.',
    'By period, `month` is the month of `--period`, otherwise the latest with actuals; `yearToDate` goes up to that period, and `remaining` is the revised budget less the year to date. `percentSpent` is positive where actuals have the same sign as the budget, so for income received too. The columns for last year are empty if the ledger has neither a budget nor actuals for it; they use this year’s heads.',
    'By gross and net, each row becomes three. `gross expenditure` and `gross income` have no projection if the row includes a forecast of a whole service or cost centre, because such a forecast does not divide into the two.',
  ],
  virements: [
    'A row shows the latest version of a virement; `amount` is the total that its receiving heads gain. `state` is `proposed`, `agreed`, `approved`, `posted`, `rejected`, `withdrawn` or `reversed`, which means posted and later reversed by a posted virement. Each step of `route` is `done`, `refused`, `waiting` or `skipped`; a step is skipped if it was optional and passed over, or if the route has ended. `section` is `for-information` once posted, `for-approval` if the next required step belongs to Cabinet or Council, otherwise `pending`. A virement that came to nothing has no section.',
  ],
  reserves: [
    'With `--year` a reserve is shown as at the end of that year, or as at `--as-of` if that is earlier: `opening` is its balance at the start of the year, and the columns are the movements in the year. Money counts when it is given, not when it is received, and returned money counts the other way. `pending` is what is left of requested drawdowns that were not posted or voided and have not expired by that day; `available` is `closing` less `pending`, and `authorisedNotUsed` is the part of `pending` that was approved.',
    'The adequacy test compares a reserve with the given percentage of the net revenue budget approved by Council: of the year asked about, or of the latest year that has one.',
  ],
  commitments: [
    'An order that continues in the next year has a row in each year: `carried` in the first, `broughtIn` in the second, under the service name that it had when it was placed. `state` is `carried` or `closed` if that was done, `invoiced` if nothing is outstanding, otherwise `open`.',
  ],
  savings: [
    'With `--year` reductions are shown as at the end of that year: those of the year, and those of earlier years that were outstanding at its start or its end. `outstanding` is the target less what was achieved, never below zero. `shortfall` is the target less what is projected, or what was achieved if there is no projection; it is empty if nobody has reported yet, and zero if the reduction was removed. `state` is `met`, `outstanding` or `removed`.',
  ],
  outturn: [
    'In the section `service`, a service that was carried forward has the figures of that decision; any other has those of the year as it stands. Later changes are shown with it as `adjustment`, so that the totals are those of the year. `capital` is shown separately and not carried. `funding` lists the sources that met overspends, in order. `variance` is `carriedForward` plus `metBySources` less `takenBack`; `closing` is the part of it that no source met.',
  ],
  bridge: [
    'Each document that moved the budget is a step, with the day on which it last did. A virement carried on from an earlier year is named `V1 of 2023-24`; money from a reserve is named by the reserve and its document. The last row of each group is its revised budget, and `check` is the difference between that and the sum of the steps.',
  ],
  cover: [
    'The columns of the previous quarter are the forecasts made by its last period, against the budget as it was on that period’s last day, with heads in their present places. Without `--period` the report is for the latest period with a forecast. A directorate with a forecast at only one of the two points counts at its budget at the other, so that movements add up.',
  ],
  'trial-balance': [
    'The book `budget` has the heads of a year by kind, `spending` has postings and the invoices without a posting, `commitments` has orders, and `reserves` has each reserve under its purpose. Every other account in a book says where the money comes from or goes to. A movement of a reserve is shown under the purpose of its day, and a change of purpose moves that day’s balance visibly. If several purposes hold on a day, the one given last counts.',
  ],
}
