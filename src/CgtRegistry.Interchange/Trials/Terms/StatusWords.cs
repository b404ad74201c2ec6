using System.Collections.Frozen;
using CgtRegistry.Domain.Trials;

namespace CgtRegistry.Interchange.Trials.Terms;

/// <summary>
/// Reads the recruitment status in the words of the registries. Words that leave open how far a trial has come are known but name
/// no state: ICTRP's "Not recruiting" (not yet, no longer, completed or stopped), "Authorised" of the EU register, "Ongoing", and
/// the states of expanded access.
/// </summary>
public static class StatusWords
{
    private static readonly FrozenDictionary<string, ConductState?> Words = new (ConductState? State, string[] Words)[]
    {
        (ConductState.NotYetRecruiting, ["NOT YET RECRUITING", "NOT_YET_RECRUITING", "PENDING", "PENDING (NOT YET RECRUITING)", "RECRUITING PLANNED", "PLANNED", "PREINITIATION", "NOT YET OPEN", "NOT OPEN YET", "BEFORE RECRUITMENT",
            "AUTHORISED, NOT STARTED", "AUTHORISED, RECRUITMENT PENDING", "ONGOING, RECRUITMENT PENDING"]),
        (ConductState.Recruiting, ["RECRUITING", "RECRUITING ONGOING", "OPEN PUBLIC RECRUITING", "OPEN TO RECRUITMENT", "OPEN FOR PATIENT INCLUSION", "OPEN", "ONGOING, RECRUITING", "AUTHORISED, RECRUITING"]),
        (ConductState.Paused, ["SUSPENDED", "SUSPENDING", "TEMPORARY HALT", "TEMPORARILY HALTED", "TEMPORARILY CLOSED", "RECRUITING SUSPENDED ON TEMPORARY HOLD", "RECRUITING SUSPENDED", "OTHER (SUSPENDED)", "SUSPENDED BY CA"]),
        (ConductState.RecruitmentEnded, ["NO LONGER RECRUITING", "ACTIVE, NOT RECRUITING", "ACTIVE_NOT_RECRUITING", "ACTIVE NOT RECRUITING", "CLOSED TO RECRUITMENT OF PARTICIPANTS", "CLOSED TO RECRUITMENT", "RECRUITMENT COMPLETE", "RECRUITMENT COMPLETED",
            "RECRUITING COMPLETE, FOLLOW-UP CONTINUING", "CLOSED TO RECRUITMENT,FOLLOW-UP CONTINUING", "CLOSED TO RECRUITMENT, FOLLOW-UP CONTINUING", "COMPLETE: FOLLOW-UP CONTINUING", "INCLUSION STOPPED, FOLLOW UP", "ONGOING, RECRUITMENT ENDED"]),
        (ConductState.Completed, ["COMPLETED", "COMPLETE", "COMPLETE: FOLLOW-UP COMPLETE", "RECRUITING COMPLETE, FOLLOW-UP COMPLETE", "DATA ANALYSIS COMPLETED", "MAIN RESULTS ALREADY PUBLISHED", "STOPPED, TRIAL FINISHED", "ENDED"]),
        (ConductState.TerminatedEarly, ["TERMINATED", "STOPPED", "STOPPED EARLY", "STOPPED EARLY/ TERMINATED", "STOPPED EARLY/TERMINATED", "OTHER (TERMINATED)", "PREMATURELY ENDED", "TERMINATED (HALTED PREMATURELY)", "RECRUITING STOPPED AFTER RECRUITING STARTED"]),
        (ConductState.Withdrawn, ["WITHDRAWN", "RECRUITING WITHDRAWN BEFORE RECRUITING STARTED"]),
        (ConductState.Unknown, ["UNKNOWN", "UNKNOWN STATUS"]),
        (null, ["NOT RECRUITING", "AUTHORISED", "AUTHORIZED", "AUTHORISED-RECRUITMENT MAY BE ONGOING OR FINISHED", "ONGOING", "DEFERRED", "OTHER", "RECRUITMENT STATUS NOT PUBLIC",
            "AVAILABLE", "NO LONGER AVAILABLE", "NO_LONGER_AVAILABLE", "TEMPORARILY NOT AVAILABLE", "TEMPORARILY_NOT_AVAILABLE", "APPROVED FOR MARKETING", "APPROVED_FOR_MARKETING", "WITHHELD",
            "RESTARTED", "NOT AUTHORISED", "PROHIBITED BY CA", "TRIAL NOW TRANSITIONED", "GB - NO LONGER IN EU/EEA", "UNDER EVALUATION", "REVOKED", "EXPIRED", "CANCELLED"]),
    }.SelectMany(s => s.Words.Select(w => (Word: w, s.State))).ToFrozenDictionary(s => s.Word, s => s.State, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, ConductState?>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a cell says.</summary>
    public static Word<ConductState?> Read(string? text)
    {
        var word = text.AsSpan().Trim();
        if (BySpan.TryGetValue(word, out var state))
        {
            return new Word<ConductState?>(state, Known: true);
        }

        if (word.Equals("Enrolling by invitation", StringComparison.OrdinalIgnoreCase) || word.Equals("ENROLLING_BY_INVITATION", StringComparison.OrdinalIgnoreCase))
        {
            return Word<ConductState?>.Near(ConductState.Recruiting);
        }

        // The EU register's list adds whether there are results, and the end of a mark: "Completed  (No Results)</b>".
        var results = word.LastIndexOf(" Results)", StringComparison.OrdinalIgnoreCase);
        var note = results < 0 ? -1 : word[..results].LastIndexOf('(');
        return note > 0 ? Read(word[..note].ToString())
            : NotStated.Says(word) ? Word<ConductState?>.Open
            : Word<ConductState?>.Unread;
    }
}
