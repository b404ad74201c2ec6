using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Recording;

namespace CgtRegistry.Domain.Tests.Trials.Recording;

/// <summary>
/// The transition matrix of the Clinical Trials Reporting Program (NCI CTRP), as its acceptance tests state it: 12 rows × 11
/// columns. R In Review, A Approved, W Withdrawn, Ac Active, Inv Enrolling by Invitation, C Closed to Accrual, CI … and
/// Intervention, T Temporarily Closed to Accrual, TI … and Intervention, Co Complete, Ad Administratively Complete.
/// </summary>
internal static class CtrpMatrix
{
    private const string Printed = """
        from  R    A    W       Ac      Inv     C          CI         T          TI           Co            Ad
        none  ok   W(R) W(R,A)  W(R,A)  W(R,A)  W(R,A,Ac)  n/s        W(R,A,Ac)  W(R,A,Ac,T)  W(R,A,Ac,C,CI) W(R,A,Ac,C,CI)
        R     dup  ok   ok      W(A)    W(A)    W(A,Ac)    W(A,Ac,C)  W(A,Ac)    W(A,Ac,T)    W(A,Ac,C,CI)  W(A,Ac,C,CI)
        A     E    dup  ok      ok      ok      W(Ac)      W(Ac,C)    W(Ac)      W(Ac,T)      E(Ac,C)       E(Ac,C)
        W     E    E    dup     E       E       E          E          E          E            E             E
        Ac    E    E    ok      dup     E       ok         W(C)       ok         ok           W(C,CI)       W(C,CI)
        Inv   E    E    ok      E       dup     ok         W(C)       ok         ok           W(C,CI)       W(C,CI)
        C     E    E    E       E       E       dup        ok         W          W            W(CI)         W(CI)
        CI    E    E    E       E       E       E          dup        E          E            ok            ok
        T     E    E    E       ok      ok      ok         ok         dup        ok           E             W(C,CI)
        TI    E    E    E       ok      ok      ok         W(C)       E          dup          E             W(C,CI)
        Co    E    E    E       E       E       E          E          E          E            dup           E
        Ad    E    E    E       E       E       E          E          E          E            E             dup
        """;

    /// <summary>Every cell: status before, status after, what is printed.</summary>
    public static IReadOnlyList<(string From, string To, string Printed)> Cells { get; } = Read();

    /// <summary>The state of this register that a status of the matrix is.</summary>
    public static ConductState? StateOf(string status) => status switch
    {
        "none" => null,
        "R" or "A" => ConductState.NotYetRecruiting,
        "W" => ConductState.Withdrawn,
        "Ac" or "Inv" => ConductState.Recruiting,
        "C" or "CI" => ConductState.RecruitmentEnded,
        "T" or "TI" => ConductState.Paused,
        "Co" => ConductState.Completed,
        "Ad" => ConductState.TerminatedEarly,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "no status of the matrix"),
    };

    /// <summary>What the matrix says of a step; nothing where it has no row.</summary>
    public static TransitionKind? KindOf(string printed) => printed[0] switch
    {
        'o' => TransitionKind.Allowed,
        'W' => TransitionKind.Warning,
        'E' => TransitionKind.Error,
        'd' => TransitionKind.Duplicate,
        _ => null,
    };

    private static List<(string, string, string)> Read()
    {
        var lines = Printed.Split('\n').Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        return [.. lines.Skip(1).SelectMany(row => lines[0].Skip(1).Zip(row.Skip(1), (to, cell) => (row[0], to, cell)))];
    }
}
