namespace CgtRegistry.Web.Tests.BadInputs;

/// <summary>One thing sent as words, exactly as it stands in the address, and the status that is right for it.</summary>
/// <param name="Id">Row of the list of bad inputs.</param>
/// <param name="Sent">What is sent, already escaped where it has to be.</param>
/// <param name="Status">The right status.</param>
/// <param name="FindsNothing">It must not find anything.</param>
/// <param name="OfSearch">The right status of the general search, where it is another.</param>
public sealed record WordInput(string Id, string Sent, int Status = 200, bool FindsNothing = false, int? OfSearch = null)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Sent[..Math.Min(Sent.Length, 30)]}";
}

/// <summary>Group A (search box), with the rows of B and N that are about words.</summary>
internal static class WordInputs
{
    public static readonly WordInput[] All =
    [
        new("A-01", ""),
        new("A-01", "%20%20"),
        new("A-01", "%E3%80%80"),
        new("A-01", "%C2%A0"),
        Literal("A-02", "' OR 1=1--"),
        Literal("A-02", "'; DROP TABLE trial;--"),
        Literal("A-02", "$$;select pg_sleep(5)$$"),
        Literal("A-03", "%"),
        Literal("A-03", "_"),
        Literal("A-03", "%_%"),
        Literal("A-03", "\\"),
        Plain("A-04", "a & | b"),
        Plain("A-04", "!("),
        Plain("A-04", ":*"),
        Plain("A-04", "\"unclosed"),
        Plain("A-04", "<->"),
        Literal("A-05", "<script>alert(1)</script>"),
        Literal("A-05", "\"><img src=x onerror=alert(1)>"),
        Literal("A-05", "'-alert(1)-'"),
        Plain("A-05", "{{7*7}}"),
        Plain("A-05", "@(1+1)"),
        Literal("A-05", "${jndi:ldap://x}"),
        new("A-06", new string('x', 200), FindsNothing: true),
        new("A-06", new string('x', 201), 400),
        new("A-06", new string('x', 2000), 400),
        new("A-06", new string('x', 7900), 400),
        new("A-06", new string('x', 9000), 414),
        new("A-07", string.Join('+', Enumerable.Range(0, 66).Select(n => $"{n:00}")), FindsNothing: true, OfSearch: 400),
        new("A-08", "a%00b", 400),
        new("A-08", "a%01b", 400),
        new("A-08", "a%7Fb", 400),
        new("A-09", "%ff%fe", FindsNothing: true),
        new("A-09", "%c0%af", FindsNothing: true),
        new("A-09", "%ed%a0%80", FindsNothing: true),
        new("A-09", "zq%ef%bf%be", FindsNothing: true),
        new("A-09", "zq%ef%b7%90", FindsNothing: true),
        new("A-10", "%zz"),
        new("A-10", "%"),
        Plain("A-12", "(a+)+$"),
        Plain("A-12", "(.*a){20}"),
        Plain("A-12", "^(([a-z])+.)+[A-Z]([a-z])+$"),
        Literal("A-13", "zq" + new string('\u0301', 190)),
        new("A-13", "a" + string.Concat(Enumerable.Repeat("%CC%81", 2000)), 414),
        Plain("A-14", "và của"),
        Plain("A-14", "..."),
        Plain("A-15", "👩‍👩‍👧".Replace("\u200d", "", StringComparison.Ordinal)),
        Literal("A-15", "🧬"),
        Literal("A-15", "𠀋𠂢"),
        Literal("A-16", "NCT1234567"),
        Literal("A-16", "NCT99999999"),

        // The general search passes over invisible letters; where a name is asked for, the reader is told to type it again.
        new("A-19", "Vin%E2%80%8Bmec", 400, OfSearch: 200),
        new("A-19", "Vin%C2%ADmec", 400, OfSearch: 200),
        new("A-19", "%EF%BB%BFVinmec", 400, OfSearch: 200),
        new("N-05", "trial%E2%80%AEtxt", 400, OfSearch: 200),
        Literal("B-04", "Bạсh Mai"),
        Literal("B-04", "Ｖｉｎｍｅｃ"),
        Literal("N-06", "𝐕𝐢𝐧𝐦𝐞𝐜"),
        Plain("N-08", "İSTANBUL ẞ"),
        Literal("N-09", "\ue000"),
        Plain("N-09", "\ufffd"),
    ];

    private static WordInput Plain(string id, string words) => new(id, Uri.EscapeDataString(words));

    private static WordInput Literal(string id, string words) => new(id, Uri.EscapeDataString(words), FindsNothing: true);
}
