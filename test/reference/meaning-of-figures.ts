/** What the figures of each report of finance are, by the report's name: one paragraph each, below the table of its fields. */
export const meaningOfFigures: Readonly<Record<string, readonly string[]>> = {
  'budget-monitoring': [
    'A head stands where the chart of accounts has its cost centre by then; else where its own year’s budget has it, else where last year’s has it, else under `unbudgeted`. It is income or expenditure as its own year’s budget says, else last year’s, else as the chart says of its subjective, else expenditure. One that no budget, order or forecast has is a row while what was spent on it does not cancel out.',
    '`revisedBudget` is the sum of the columns before it; a virement that an earlier year’s carries on counts as `virements`, or as `technicalAdjustments` where it was technical. `pendingVirements` is proposed, agreed or approved and not posted. `available` is the revised budget less `committed` less `actual`.',
    '`projectedOutturn` is the latest forecast: of the latest period, and of that the latest day. The widest forecast that is as new as all inside it holds. Where somebody foresees one line of a row, every other line of it counts at its revised budget; where nobody does, the row has none. `variance` is the projection less the revised budget, `variancePercent` that in per cent of the budget’s size.',
    'By month, `month` is that of `--period`, else the latest that has actuals; `yearToDate` goes up to the period, and `remaining` is the revised budget less it. `percentSpent` is positive where what is spent goes the way of the budget, so income that came in is. The columns of last year are empty where the ledger has neither a budget nor actuals of it, and follow this year’s heads.',
    'By gross and net each row is three; `gross expenditure` and `gross income` have no projection where a forecast of the whole service or cost centre is in the row, which says nothing of either.',
  ],
  virements: [
    'A row is as its latest version says; `amount` is what its gaining heads gain. `state` is `proposed`, `agreed`, `approved`, `posted`, `rejected`, `withdrawn` or `reversed`: that is a posted one whose reversal was posted. Each step of `route` is `done`, `refused`, `waiting` or, where it was optional and passed by or the route is over, `skipped`. `section` is `for-information` once posted, `for-approval` where the next step that must be taken is of Cabinet or Council, else `pending`; what came to nothing is in none.',
  ],
  reserves: [
    'With `--year` a reserve is told as at that year’s end, or at the day asked about if that is earlier: `opening` is its balance when the year began, the columns are what moved in it. Money moves when it is given, not when it is received, and what comes back moves the other way. `pending` is what of requested drawdowns was neither posted nor given up and has not expired by that day; `available` is `closing` less it, and `authorisedNotUsed` the part of it that was approved.',
    'The reserve that is tested is to hold the percentage of the net revenue budget as Council approved it: of the year asked about, else of the latest that has one.',
  ],
  commitments: [
    'An order that goes on in the next year is a row of each: `carried` in the one, `broughtIn` in the other, under the name that its service had when it was placed. `state` is `carried` or `closed` where that was done, `invoiced` where nothing is outstanding, else `open`.',
  ],
  savings: [
    'With `--year` reductions are told as at that year’s end: those of the year, and those of earlier years that were outstanding when it began or are at its end. `outstanding` is the target less what was achieved, never below nothing. `shortfall` is the target less what is projected, or what was achieved where there is no projection; empty where nobody reported, and nothing where the reduction was removed. `state` is `met`, `outstanding` or `removed`.',
  ],
  outturn: [
    'A row of section `service` that was carried forward has the figures of that decision; one that was not has those of the year as it stands. What came after a decision stands beside it as `adjustment`, so that the totals are the year’s. `capital` is apart and not carried, `funding` lists the sources that met overspends, in their order. `variance` is `carriedForward` plus `metBySources` less `takenBack`; `closing` is what of it no source met.',
  ],
  bridge: [
    'Each document that moved the budget is a step, with the day on which it last did; a virement that an earlier year’s carries on is named `V1 of 2023-24`, and what comes from a reserve by the reserve and its document. The last row of each group is its revised budget, with `check` as the difference from the sum of the steps.',
  ],
  cover: [
    'The columns of the quarter before are the forecasts made by its last period against the budget as it was on that period’s last day, with heads where they stand now. Without `--period` the report is seen from the latest period of a forecast. A directorate that was foreseen at only one of the two points counts at its budget at the other, so that movements add up.',
  ],
  'trial-balance': [
    'The book `budget` has the heads of a year by kind, `spending` postings and the invoices that no posting carries, `commitments` orders, `reserves` each reserve under its purpose; every account beside them says where the money comes from or goes to. A movement of a reserve stands under the purpose of its day, and a change of purpose moves the balance of that day in sight. Of the purposes that hold on a day the one that was given last counts.',
  ],
}
