using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using static CgtRegistry.Interchange.Tests.Trials.Ictrp.IctrpFiles;

namespace CgtRegistry.Interchange.Tests.Trials.Ictrp;

/// <summary>The real exports of WHO's platform, with the counts and faults they are known to hold.</summary>
public class IctrpDataTests(IctrpFiles files) : IClassFixture<IctrpFiles>
{
    public static TheoryData<string> All => [March, EarlyApril, April, July, "full-export-sample-interm.csv", "full-export-sample-main.csv", "full-export-screen-interm.csv", "full-export-screen-main.csv", "covid-export-dec2020-eligible.csv.gz"];

    [Fact]
    public void Four_exports_one_after_another_leave_the_trials_they_are_known_to_hold()
    {
        var numbers = new HashSet<string>();

        var left = new[] { March, EarlyApril, April, July }.Select(f =>
        {
            numbers.UnionWith(files.Registrations(f).Select(r => r.Number));
            return (files.Registrations(f).Count, numbers.Count);
        });

        Assert.Equal([(464, 464), (742, 748), (912, 919), (3271, 3278)], left);
        Assert.DoesNotContain("NCT04333914", files.Registrations(April).Select(r => r.Number));
        Assert.Contains("NCT04333914", files.Registrations(EarlyApril).Select(r => r.Number));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_record_is_read_and_few_words_are_not(string file)
    {
        var read = files.Read(file);

        Assert.All(read, r => Assert.NotNull(r.Registration));
        Assert.Subset(
            new HashSet<string> { "country-not-read", "enrolment-not-read", "minimum-age-not-read", "maximum-age-not-read", "start-not-read", "phase-was-a-day" },
            read.SelectMany(r => r.Complaints).Select(c => c.Rule).ToHashSet());
        Assert.InRange(read.Sum(r => r.Complaints.Count(c => !c.Repaired)), 0, 11);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Texts_hold_no_marks_and_no_contacts(string file) => Assert.All(files.Registrations(file).Select(RegistrationJson.Of), text =>
    {
        Assert.DoesNotContain("<br", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("_x000D_", text, StringComparison.Ordinal);
        Assert.DoesNotContain("&#32;", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[\w.]+@[\w-]+\.[a-z]{2,}", text);
        Assert.DoesNotMatch(@"[^\n] +"",?\n", text);
    });

    [Fact]
    public void Dates_of_registration_are_days_in_every_export_and_agree_with_the_sure_form()
    {
        Assert.All(new[] { March, EarlyApril, April, July }.SelectMany(files.Registrations), r => Assert.NotNull(r.RegisteredOn?.Exact));
        Assert.DoesNotContain(new[] { April, July }.SelectMany(files.Read).SelectMany(r => r.Complaints), c => c.Rule == "registration-dates-differ");
    }

    [Fact]
    public void A_month_of_enrolment_stays_a_month()
    {
        var starts = files.Registrations(April).Select(r => r.Conduct.Start!.Date).ToList();

        Assert.Equal((861, 51), (starts.Count(d => d.Exact is not null), starts.Count(d => d is { Month: not null, Day: null })));
    }

    [Fact]
    public void Cells_that_are_days_numbers_or_texts_are_read_alike()
    {
        var july = files.Registrations(July);

        Assert.Equal(3269, july.Count(r => r.Conduct.Start is not null)); // one cell is blank, one lies in another calendar
        Assert.Equal(["2641-06-14"], july.Where(r => r.Conduct.Start is null).Select(r => r.AsStated.GetValueOrDefault("start")).OfType<string>());
        Assert.Contains(july, r => r.Conduct.Enrolment?.Number == 10_000_000);
        Assert.Equal(24, july.Count(r => r.Conduct.Enrolment is null && !r.AsStated.ContainsKey("enrolment")));
    }

    [Fact]
    public void Phases_that_the_workbook_made_days_are_those_of_the_export_before()
    {
        var repaired = files.Read(July).Where(r => r.Complaints.Any(c => c is { Rule: "phase-was-a-day", Repaired: true })).Select(r => r.Registration!).ToList();
        var before = files.Registrations(April).ToDictionary(r => r.Number, r => r.Design.Phase);

        Assert.Equal(59, repaired.Count);
        Assert.All(repaired.Where(r => before.ContainsKey(r.Number)), r => Assert.Equal(before[r.Number], r.Design.Phase));
        Assert.Equal(9, repaired.Count(r => before.ContainsKey(r.Number)));
    }

    [Fact]
    public void Statuses_that_leave_the_state_open_stay_open()
    {
        var july = files.Registrations(July);

        Assert.Equal([ConductState.Recruiting], july.Select(r => r.Conduct.Status).OfType<ConductState>().Distinct());
        Assert.Equal((1504, 173), (july.Count(r => r.AsStated.GetValueOrDefault("status")?.ToUpperInvariant() == "NOT RECRUITING"), july.Count(r => r.AsStated.GetValueOrDefault("status") == "Authorised")));
    }

    [Fact]
    public void Sex_is_read_in_all_its_spellings() =>
        Assert.Equal(
            [(ParticipantSex.All, 2974), (ParticipantSex.Female, 52), (ParticipantSex.Male, 38)],
            files.Registrations(July).Select(r => r.Eligibility.Sex).OfType<ParticipantSex>().CountBy(s => s).Select(c => (c.Key, c.Value)).OrderBy(c => c.Key));

    [Fact]
    public void Numbers_have_the_form_of_their_registry()
    {
        var july = files.Registrations(July);

        Assert.DoesNotContain(july, r => r.Number.StartsWith("JPRN", StringComparison.Ordinal) || r.Number.StartsWith("EUCTR", StringComparison.Ordinal));
        Assert.Contains(july, r => r is { Registry: "jRCT", Number: "jRCTs031190226" });
        Assert.Contains(july, r => r is { Registry: Registries.EuCtr, Number: "2020-000890-25-FR" });
        Assert.All(july, r => Assert.NotNull(Registries.Named(r.Registry)));
    }

    [Fact]
    public void The_full_export_adds_what_the_short_one_leaves_out()
    {
        var main = files.Registrations("full-export-sample-main.csv");

        Assert.Equal(104, main.Count(r => r.RecordedOn is not null));
        Assert.True(main.Count(r => r.SecondaryNumbers.Count > 0) > 50);
        Assert.True(main.Count(r => r.Outcomes.Any(o => o.Kind is OutcomeKind.Secondary)) > 50);
        Assert.True(main.Count(r => r.EthicsReviews.Count > 0) > 30);
        Assert.Contains(main, r => r.Conduct.Start?.Kind is DateKind.Planned);
        Assert.Contains(main, r => r.Terms.Any(t => t is { System: "meddra", Text: "Myasthenia", Code: "10028415" }));
    }
}
