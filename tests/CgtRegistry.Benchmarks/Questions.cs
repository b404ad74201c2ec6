using CgtRegistry.Web.Features.Trials.Finding;

namespace CgtRegistry.Benchmarks;

/// <summary>What is asked.</summary>
internal static class Questions
{
    /// <summary>The day of which conduct is asked.</summary>
    public static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly TrialFacet[] Three = [TrialFacet.Status, TrialFacet.Phase, TrialFacet.Country];

    /// <summary>One question of each kind, the hardest among them.</summary>
    public static IReadOnlyList<(string Name, TrialSearch Search)> Kinds { get; } =
    [
        ("nothing asked, by relevance", new() { Day = Today, Counted = Three }),
        ("nothing asked, newest", new() { Day = Today, Counted = Three, Order = TrialOrder.Newest }),
        ("nothing asked, by number", new() { Day = Today, Counted = Three, Order = TrialOrder.Number }),
        ("one filter, oldest", new() { Day = Today, Counted = Three, Order = TrialOrder.Oldest, Filters = new Dictionary<TrialFacet, IReadOnlyList<string>> { [TrialFacet.Country] = ["Vietnam", "Viet Nam"] } }),
        ("a word nearly all hold: of", Of("of ")),
        ("a broad word: study", Of("study")),
        ("a broad word, newest: patients", Of("patients") with { Order = TrialOrder.Newest }),
        ("three broad words: treatment of patients", Of("treatment of patients")),
        ("two common words that rarely meet", Of("vaccine orthodontic")),
        ("a rare word", Of("mucopolysaccharidosis")),
        ("CAR-T", Of("CAR-T")),
        ("stem cell therapy", Of("stem cell therapy")),
        ("with marks: bệnh viện", Of("bệnh viện")),
        ("slip: lymhpoma", Of("lymhpoma")),
        ("slips: mesenchimal strommal cels", Of("mesenchimal strommal celss")),
        ("a word of nowhere", Of("qzxwvkjqzx")),
        ("one letter", Of("c")),
        ("two letters", Of("co")),
        ("three letters", Of("pro")),
        ("broad word and two letters", Of("study of pr")),
        ("twelve words", Of("a study of the safety and efficacy of treatment in patients with")),
        ("a number", Of("NCT00000116")),
        ("the opening of a number", Of("NCT0001")),
        ("all ten facets", Of("study") with { Counted = Enum.GetValues<TrialFacet>() }),
    ];

    /// <summary>Words of titles, a tenth with a slip, a tenth unfinished, some with filters, some without words; each with total and three facets.</summary>
    public static IReadOnlyList<TrialSearch> Mixed(IReadOnlyList<string> titles)
    {
        var chance = new Random(7);
        return [.. titles.Select(title =>
        {
            var words = title.Split(' ');
            var from = chance.Next(words.Length);
            var typed = string.Join(' ', words.Skip(from).Take(1 + chance.Next(3)));
            typed = chance.Next(10) switch
            {
                0 when typed.Length > 6 => typed[..3] + typed[4] + typed[3] + typed[5..],
                1 when typed.Length > 5 => typed[..^2],
                _ => typed,
            };
            return Of(typed) with
            {
                Words = chance.Next(10) == 0 ? null : typed,
                Order = (TrialOrder)Math.Max(0, chance.Next(8) - 3),
                Filters = chance.Next(3) > 0 ? new Dictionary<TrialFacet, IReadOnlyList<string>>()
                    : new() { [TrialFacet.Status] = ["completed", "recruiting"], [TrialFacet.Country] = [chance.Next(2) == 0 ? "United States" : "China"] },
            };
        })];
    }

    private static TrialSearch Of(string words) => new() { Words = words, Day = Today, Counted = Three };
}
