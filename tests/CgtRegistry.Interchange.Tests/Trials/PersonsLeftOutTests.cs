using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials;

namespace CgtRegistry.Interchange.Tests.Trials;

/// <summary>Registries write persons into fields of organisations; they are left out all the same.</summary>
public class PersonsLeftOutTests
{
    [Theory]
    [InlineData("Quiet Valley Hospital", "Quiet Valley Hospital")]
    [InlineData("Công ty Ánh Sáng", "Công ty Ánh Sáng")]
    [InlineData("Anna Example", null)]
    [InlineData("Prof. Anna Example", null)]
    [InlineData("Dr. Anna Example, Quiet Valley Hospital", null)]
    [InlineData("4970000000000", null)]
    [InlineData("1-888-000-0000", null)]
    public void A_contact_is_kept_only_when_it_names_an_organisation(string contact, string? kept) =>
        Assert.Equal(kept, PersonalData.LeftOut(Record() with { Parties = new() { PublicContact = contact } }).Parties.PublicContact);

    [Theory]
    [InlineData("Ward 12, Building 400-2", "Ward 12, Building 400-2")]
    [InlineData("Example, Anna, MD Principal Investigator [e-mail] 555-000-0000", null)]
    [InlineData("0912 345 678", null)]
    public void A_place_is_kept_unless_it_names_a_person_or_a_telephone(string facility, string? kept) =>
        Assert.Equal(kept, Assert.Single(PersonalData.LeftOut(Record() with { Sites = [new RegistrationSite(facility, "Quietville")] }).Sites).Facility);

    private static TrialRegistration Record() => new() { Number = "NCT90000001", Registry = Registries.ClinicalTrialsGov, Channel = RecordChannel.Registry };
}
