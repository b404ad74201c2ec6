using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Trials.Linking;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Tests.Trials.Linking;

public class TrialLinksTests
{
    private const string Nct = "NCT00000001", OtherNct = "NCT00000002", Isrctn = "ISRCTN00000001", EudraCt = "2020-001246-18", Drks = "DRKS00000001";

    [Theory]
    [InlineData(EudraCt)]
    [InlineData("EUCTR2020-001246-18-FR")]
    [InlineData("2020-001246-18 ( EudraCT Number )")]
    [InlineData("EudraCT 2020\u2010001246\u201018; IRB 2020/17")]
    public void A_record_that_mentions_the_number_of_another_is_of_its_trial(string mention) =>
        Assert.Equal([[Nct, "2020-001246-18-FR"]], Trials(A.Numbers(Nct, mention), A.Numbers("2020-001246-18-FR")));

    [Theory]
    [InlineData("Nil known")]
    [InlineData("Nil Known.")]
    [InlineData("N/A")]
    [InlineData("")]
    [InlineData("U1111-1250-2078")]
    [InlineData("NCT4901988")]
    [InlineData("xISRCTN00000001")]
    [InlineData("isrctn")]
    public void What_is_no_number_of_a_registry_joins_nothing(string cell)
    {
        var links = TrialLinks.Between([A.Numbers(Nct, cell), A.Numbers(Isrctn, cell)]);

        Assert.Equal(2, links.Trials.Count);
        Assert.Empty(links.Related);
    }

    [Fact]
    public void Two_records_that_mention_one_number_are_of_one_trial_though_its_record_is_not_held()
    {
        var trial = Assert.Single(TrialLinks.Between([A.Numbers(Nct, EudraCt), A.Numbers(Isrctn, EudraCt)]).Trials);

        Assert.Equal([Nct, EudraCt, Isrctn], trial.Numbers.Select(n => n.Value));
    }

    [Fact]
    public void The_records_of_member_states_and_versions_are_of_one_trial() =>
        Assert.Equal([["2020-001246-18-DE", "2020-001246-18-FR"], ["2023-508143-51-00", "2023-508143-51-01"]], Trials(
            A.Numbers("2020-001246-18-DE"), A.Numbers("2020-001246-18-FR"), A.Numbers("2023-508143-51-00"), A.Numbers("2023-508143-51-01")));

    [Fact]
    public void The_same_number_on_two_ways_is_one_trial() =>
        Assert.Equal([[Nct, Nct]], Trials(A.Numbers(Nct), A.Numbers(Nct, [], [], RecordChannel.Ictrp)));

    [Theory]
    [InlineData("NCT00000009 (parent study)", null)]
    [InlineData("Extension of NCT00000009", null)]
    [InlineData("NCT00000009", "Hauptstudie")]
    [InlineData("NCT00000009", "VorläuferSingleCenterStudie")]
    [InlineData("NCT00000009", "Related study")]
    [InlineData("sub-study to NCT00000009", "ClinicalTrials.gov")]
    [InlineData("nghiên cứu chính NCT00000009", null)]
    public void A_number_said_to_be_another_trials_is_only_related(string value, string? issuer)
    {
        var links = TrialLinks.Between([A.Numbers(Drks, [], [new(value, issuer)]), A.Numbers("NCT00000009")]);

        Assert.Equal(2, links.Trials.Count);
        Assert.Equal(RelatedReason.SaidToBeAnother, Assert.Single(links.Related).Reason);
    }

    [Fact]
    public void One_registry_registers_a_trial_once()
    {
        var links = TrialLinks.Between([A.Numbers(Nct, OtherNct), A.Numbers(OtherNct, Nct)]);

        Assert.Equal(2, links.Trials.Count);
        Assert.All(links.Related, r => Assert.Equal(RelatedReason.SameRegistry, r.Reason));
    }

    [Fact]
    public void A_number_that_two_records_of_a_registry_claim_is_an_umbrellas()
    {
        var links = TrialLinks.Between([A.Numbers(Nct, EudraCt), A.Numbers(OtherNct, EudraCt), A.Numbers("2020-001246-18-FR"), A.Numbers(Isrctn, EudraCt)]);

        Assert.Equal([[Nct], [OtherNct], ["2020-001246-18-FR", Isrctn]], Named(links));
        Assert.Equal([(Nct, RelatedReason.SeveralOfOneRegistry), (OtherNct, RelatedReason.SeveralOfOneRegistry)], links.Related.Select(r => (r.Record.Number, r.Reason)));
    }

    [Fact]
    public void Of_several_claims_the_one_that_is_returned_counts() =>
        Assert.Equal([[Nct, EudraCt], [OtherNct]], Trials(A.Numbers(Nct, EudraCt), A.Numbers(OtherNct, EudraCt), A.Numbers(EudraCt, Nct)));

    [Fact]
    public void Of_several_claims_that_are_returned_none_counts() =>
        Assert.Equal([[Nct], [OtherNct], [EudraCt]], Trials(A.Numbers(Nct, EudraCt), A.Numbers(OtherNct, EudraCt), A.Numbers(EudraCt, Nct, OtherNct)));

    [Fact]
    public void A_record_that_lists_two_numbers_of_a_registry_is_of_neither() =>
        Assert.Equal([[Isrctn], [Nct], [OtherNct]], Trials(A.Numbers(Isrctn, $"{Nct}, {OtherNct}"), A.Numbers(Nct), A.Numbers(OtherNct)));

    [Fact]
    public void A_chain_of_mentions_never_brings_two_numbers_of_a_registry_together()
    {
        var links = TrialLinks.Between([A.Numbers(Nct, EudraCt), A.Numbers(Isrctn, EudraCt, OtherNct), A.Numbers(OtherNct)]);

        Assert.Equal([[Nct], [Isrctn], [OtherNct]], Named(links));
        Assert.All(links.Related, r => Assert.Equal(RelatedReason.WouldJoinTwo, r.Reason));
    }

    [Fact]
    public void In_a_chain_what_both_sides_state_goes_before_what_one_states() =>
        Assert.Equal([[Nct, Isrctn], [OtherNct]], Trials(A.Numbers(Nct, Isrctn), A.Numbers(Isrctn, Nct, EudraCt), A.Numbers(OtherNct, EudraCt)));

    [Fact]
    public void A_former_number_leads_to_the_present_one()
    {
        var links = TrialLinks.Between([A.Numbers(Nct, [OtherNct], []), A.Numbers(OtherNct), A.Numbers(Isrctn, OtherNct)]);

        Assert.Equal([[Nct, OtherNct, Isrctn]], Named(links));
        Assert.Empty(links.Related);
    }

    [Fact]
    public void A_former_number_that_two_records_claim_leads_to_neither()
    {
        var links = TrialLinks.Between([A.Numbers(Nct, ["NCT00000009"], []), A.Numbers(OtherNct, ["NCT00000009"], [])]);

        Assert.Equal(2, links.Trials.Count);
        Assert.All(links.Related, r => Assert.Equal(("NCT00000009", RelatedReason.SeveralOfOneRegistry), (r.Number.Value, r.Reason)));
    }

    [Fact]
    public void A_number_replaced_twice_leads_to_the_last_one() =>
        Assert.Equal([[Nct, OtherNct, "NCT00000009"]], Trials(A.Numbers(Nct, [OtherNct, "NCT00000009"], []), A.Numbers(OtherNct, ["NCT00000009"], []), A.Numbers("NCT00000009")));

    private static IEnumerable<string[]> Trials(params RegistrationNumbers[] records) => Named(TrialLinks.Between(records));

    private static IEnumerable<string[]> Named(TrialLinks links) => links.Trials.Select(t => t.Registrations.Select(r => r.Number).OrderBy(n => !n.StartsWith("NCT", StringComparison.Ordinal)).ToArray());
}
