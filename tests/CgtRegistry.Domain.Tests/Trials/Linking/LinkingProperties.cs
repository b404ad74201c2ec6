using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Trials.Linking;
using CgtRegistry.Domain.Trials.Registrations;
using FsCheck;
using FsCheck.Fluent;

namespace CgtRegistry.Domain.Tests.Trials.Linking;

/// <summary>What holds of every linking, tried on records that mention each other at random, umbrellas and chains among them.</summary>
public class LinkingProperties
{
    private static readonly string[] Known =
        ["NCT00000001", "NCT00000002", "NCT00000003", "ISRCTN00000001", "ISRCTN00000002", "2020-001246-18", "2020-001246-18-FR", "2020-001247-11-DE", "DRKS00000001"];

    private static readonly Gen<SecondaryNumber> Mention =
        from number in Gen.Elements(Known.Append("Nil known").ToArray())
        from another in Gen.Frequency((8, Gen.Constant("")), (1, Gen.Constant(" (parent study)")))
        select new SecondaryNumber(number + another);

    private static readonly Gen<RegistrationNumbers> Record =
        from number in Gen.Elements(Known)
        from channel in Gen.Elements(RecordChannel.Registry, RecordChannel.Ictrp)
        from many in Gen.Choose(0, 3)
        from mentions in Gen.ArrayOf(Mention, many)
        from former in Gen.Frequency((9, Gen.Constant(Array.Empty<string>())), (1, Gen.Elements(Known).Select(n => new[] { n })))
        select A.Numbers(number, former, mentions, channel);

    private static readonly Arbitrary<(RegistrationNumbers[] Records, RegistrationNumbers[] Shuffled)> Records = (
        from many in Gen.Choose(0, 12)
        from records in Gen.ArrayOf(Record, many)
        from shuffled in Gen.Shuffle(records)
        select (records, shuffled)).ToArbitrary();

    [Fact]
    public void The_order_of_records_changes_nothing() => Holds((records, shuffled) =>
        Said(TrialLinks.Between(records)).SetEquals(Said(TrialLinks.Between(shuffled))));

    [Fact]
    public void Records_that_come_twice_change_nothing() => Holds((records, _) =>
        Said(TrialLinks.Between(records)).SetEquals(Said(TrialLinks.Between([.. records, .. records]))));

    [Fact]
    public void Every_record_is_of_exactly_one_trial() => Holds((records, _) =>
        TrialLinks.Between(records).Trials.SelectMany(t => t.Registrations).Order(Comparer<RegistrationKey>.Create((a, b) => string.CompareOrdinal($"{a}", $"{b}")))
            .SequenceEqual(records.Select(r => r.Key).Distinct().OrderBy(k => $"{k}", StringComparer.Ordinal)));

    [Fact]
    public void A_trial_has_at_most_one_number_of_a_registry_that_replaced_all_others() => Holds((records, _) =>
    {
        var replaced = records.SelectMany(r => r.Former).Select(n => RegistryNumber.Read(n)!.Value.Trial).ToHashSet();
        return TrialLinks.Between(records).Trials.All(t => t.Numbers.Where(n => !replaced.Contains(n.Value)).GroupBy(n => n.Registry).All(g => g.Count() == 1));
    });

    [Fact]
    public void A_number_is_of_one_trial_or_only_related_never_both() => Holds((records, _) =>
    {
        var links = TrialLinks.Between(records);
        return links.Related.All(r => !links.Trials.Single(t => t.Registrations.Contains(r.Record)).Numbers.Contains(r.Number));
    });

    private static HashSet<string> Said(TrialLinks links) =>
        [.. links.Trials.Select(t => string.Join(' ', t.Registrations) + " = " + string.Join(' ', t.Numbers)), .. links.Related.Select(r => r.ToString())];

    private static void Holds(Func<RegistrationNumbers[], RegistrationNumbers[], bool> property) =>
        Prop.ForAll(Records, r => property(r.Records, r.Shuffled)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
}
