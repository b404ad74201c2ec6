namespace CgtRegistry.Interchange.Trials.Terms;

/// <summary>
/// How a source writes dates in digits. WHO's list of the registries (ANZCTR, DRKS, EU CTR, ISRCTN, Japan, Lebanon, ClinicalTrials.gov,
/// NTR, PACTR, REPEC, ReBec, RPCEC, TCTR and, with hyphens, CTRI) puts the day first; ChiCTR, IRCT, CRIS and SLCTR put the year first,
/// which is told from the digits. Nobody puts the month first but the clock of an export ("4/15/2020 4:11:24 PM").
/// </summary>
public enum DateOrder
{
    /// <summary>05/11/2016 is the 5th of November.</summary>
    DayFirst,

    /// <summary>05/11/2016 is the 11th of May.</summary>
    MonthFirst,
}
