using CgtRegistry.Domain.Trials.Linking;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Tests.Trials.Linking;

/// <summary>Linking measured on real lists of ten registries against crossreg, which people and programs put together in March 2022.</summary>
public class LinkingTruthTests
{
    [Fact]
    public void Nothing_is_merged_that_crossreg_keeps_apart_but_what_its_records_plainly_state()
    {
        var trialsOf = RegistryLists.CrossReg().SelectMany(g => g.Select(number => (Number: number, Trial: g.Key))).ToLookup(p => p.Number, p => p.Trial);

        var apart = Merged(TrialLinks.Between(RegistryLists.Records()))
            .Where(p => trialsOf.Contains(p.One) && trialsOf.Contains(p.Other) && !trialsOf[p.One].Intersect(trialsOf[p.Other]).Any())
            .Select(p => $"{p.One} {p.Other}");

        Assert.Equal(CrossRegGaps.All.Order(StringComparer.Ordinal), apart.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_two_of_the_trials_that_crossreg_holds_together_are_merged()
    {
        var several = RegistryLists.CrossReg().Where(g => g.Distinct().Skip(1).Any()).SelectMany(g => g.Select(number => (Number: number, Trial: g.Key))).ToLookup(p => p.Number, p => p.Trial);

        var merged = Merged(TrialLinks.Between(RegistryLists.Records())).Where(p => several.Contains(p.One) && several.Contains(p.Other)).ToList();
        var wrong = merged.Where(p => !several[p.One].Intersect(several[p.Other]).Any()).ToList();

        TestContext.Current.TestOutputHelper?.WriteLine($"{merged.Count} pairs merged among the trials with several numbers, {wrong.Count} of them of two trials.");
        Assert.True(merged.Count > 100);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Nearly_all_is_merged_that_crossreg_holds_together_and_a_record_states()
    {
        var records = RegistryLists.Records().ToList();
        var stated = records.SelectMany(r => r.Secondary.SelectMany(s => RegistryNumber.FindAll(s.Value)).Select(n => Pair(new RegistryNumber(r.Registry, r.Key.Number).Trial, n.Trial))).ToHashSet();
        var merged = Merged(TrialLinks.Between(records)).ToHashSet();

        var together = RegistryLists.CrossReg().SelectMany(g => Pairs(g)).Distinct().ToList();
        var (all, found, told) = (together.Count, together.Count(merged.Contains), together.Count(stated.Contains));
        var toldAndFound = together.Count(p => stated.Contains(p) && merged.Contains(p));

        TestContext.Current.TestOutputHelper?.WriteLine($"Of {all} pairs {told} are stated by a record; {toldAndFound} of these are merged, {found} in all.");
        Assert.True(toldAndFound >= told - 4, $"Of {told} stated pairs only {toldAndFound} are merged.");
        Assert.True(found * 2 > all, $"Of {all} pairs only {found} are merged.");
    }

    [Fact]
    public void An_umbrella_is_merged_with_none_of_those_who_claim_it()
    {
        var links = TrialLinks.Between(RegistryLists.Records());

        Assert.All(links.Trials.Where(t => t.Numbers.Any(n => n.Value == "2020-001246-18")), t => Assert.Single(t.Numbers));
        Assert.Contains(links.Related, r => r.Number.Value == "2020-001246-18" && r.Reason is RelatedReason.SeveralOfOneRegistry);
    }

    private static IEnumerable<(string One, string Other)> Merged(TrialLinks links) => links.Trials.SelectMany(t => Pairs(t.Numbers.Select(n => n.Value)));

    private static IEnumerable<(string One, string Other)> Pairs(IEnumerable<string> numbers)
    {
        var all = numbers.Distinct().ToList();
        return all.SelectMany((one, at) => all.Skip(at + 1).Select(other => Pair(one, other)));
    }

    private static (string One, string Other) Pair(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
}
