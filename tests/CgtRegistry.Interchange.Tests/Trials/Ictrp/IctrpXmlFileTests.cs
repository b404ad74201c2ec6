using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Ictrp;

namespace CgtRegistry.Interchange.Tests.Trials.Ictrp;

/// <summary>What is written in the shape of WHO's platform is read again.</summary>
public class IctrpXmlFileTests
{
    private static readonly TrialRegistration Record = new()
    {
        Number = "VNCGT-2026-000001",
        Registry = Registries.Own,
        Channel = RecordChannel.Registry,
        RegisteredOn = PartialDate.Parse("2026-03-01", null),
        Text = new RegistrationText { PublicTitle = "Cells for <knees> & hips", Acronym = "KNEE" },
        Conduct = new RegistrationConduct
        {
            Status = ConductState.RecruitmentEnded,
            Start = new Milestone(PartialDate.Parse("2026-06-15", null), DateKind.Actual),
            Completion = new Milestone(PartialDate.Parse("2028-12-31", null), DateKind.Planned),
            Enrolment = new Enrolment(60),
        },
        Eligibility = new RegistrationEligibility { MinimumAge = new AgeLimit(40, AgeUnit.Years), Sex = ParticipantSex.All },
        Countries = ["VN"],
        EthicsReviews = [new("Approved", PartialDate.Parse("2026-01-15", null), "Council of A"), new("Pending")],
        Results = new RegistrationResults { Posted = false, Summary = "Nobody fell.", SharingPlan = "YES", SharingDescription = "On request." },
    };

    [Fact]
    public void Ethics_completion_results_and_sharing_come_back()
    {
        var read = Assert.Single(IctrpXmlReader.Read(Written(Record), ImportLimits.Default)).Registration!;

        Assert.Equal([("Approved", PartialDate.Parse("2026-01-15", null)), ("Pending", null)], read.EthicsReviews.Select(e => (e.Status, e.On)));
        Assert.Equal((PartialDate.Parse("2028-12-31", null), false, "Nobody fell.", "YES", "On request."), (read.Results.CompletedOn, read.Results.Posted, read.Results.Summary, read.Results.SharingPlan, read.Results.SharingDescription));
    }

    [Fact]
    public void So_do_titles_dates_states_and_ages()
    {
        var read = Assert.Single(IctrpXmlReader.Read(Written(Record), ImportLimits.Default));

        Assert.Empty(read.Complaints);
        var (was, now) = (Record, read.Registration!);
        Assert.Equal(
            (was.Number, was.Text.PublicTitle, was.Text.Acronym, was.RegisteredOn, was.Conduct.Status, was.Conduct.Start, was.Conduct.Enrolment?.Number, was.Eligibility.MinimumAge, was.Eligibility.Sex),
            (now.Number, now.Text.PublicTitle, now.Text.Acronym, now.RegisteredOn, now.Conduct.Status, now.Conduct.Start, now.Conduct.Enrolment?.Number, now.Eligibility.MinimumAge, now.Eligibility.Sex));
        Assert.Equal(was.Countries, now.Countries);
    }

    private static MemoryStream Written(TrialRegistration record)
    {
        var file = new MemoryStream();
        using (var written = new IctrpXmlFile(file))
        {
            written.Write(record);
        }

        return new MemoryStream(file.ToArray());
    }
}
