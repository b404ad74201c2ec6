using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Tests.Running;
using CgtRegistry.Interchange.Trials;
using CgtRegistry.Interchange.Trials.Lists;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Tests.Trials.Lists;

/// <summary>The lists of registries' own sites, with every way of writing the numbers of others.</summary>
public class TrialListTests
{
    [Theory]
    [InlineData("anzctr_trials_03apr2022.csv", 120, 0)]
    [InlineData("chictr_07apr_2022.csv", 729, 0)]
    [InlineData("cris_05apr_2022.csv", 15, 0)]
    [InlineData("ctgov_results_03apr2022.csv.gz", 4734, 0)]
    [InlineData("ctri_04jul2022.csv.gz", 966, 0)]
    [InlineData("drks_trials_03apr_2022.csv", 287, 2)]
    [InlineData("euctr_03apr_2022.csv", 446, 1)]
    [InlineData("irct_03apr_2022.csv", 697, 0)]
    [InlineData("ISRCTN_search_results_03apr2022_full.csv.gz", 17626, 10)]
    [InlineData("jrct_04apr_2022.csv", 55, 0)]
    [InlineData("ntr_covid_03apr_2022.csv", 92, 0)]
    [InlineData("pactr_04apr_2022.csv", 43, 0)]
    [InlineData("rebec_04apr_2022.csv", 94, 0)]
    [InlineData("rpcec_05apr_2022.csv", 41, 0)]
    [InlineData("tctr_22apr_2022.csv", 53, 0)]
    [InlineData("umin_trials05apr_2022.csv", 127, 0)]
    public void Every_row_of_a_real_list_is_read(string file, int rows, int complaints)
    {
        var read = Real(file);

        // One row of the EU register has lost the hyphens of its number: 2020?003363?25.
        var lost = read.SelectMany(r => r.Complaints).Count(c => c.Rule == OwnNumbers.NotRead);
        Assert.Equal(file.StartsWith("euctr", StringComparison.Ordinal) ? 1 : 0, lost);
        Assert.Equal((rows, rows - lost, complaints), (read.Count, read.Count(r => r.Registration?.Channel is RecordChannel.RegistryList), read.Sum(r => r.Complaints.Count)));
    }

    [Fact]
    public void A_list_over_several_registries_is_a_collection() =>
        Assert.All(Real("intovalue-de-umc-trials.csv"), r => Assert.Equal(RecordChannel.Collection, r.Registration!.Channel));

    [Fact]
    public void No_number_of_another_body_says_that_there_is_none() =>
        Assert.DoesNotContain(
            new[] { "ISRCTN_search_results_03apr2022_full.csv.gz", "anzctr_trials_03apr2022.csv", "ctri_04jul2022.csv.gz", "irct_03apr_2022.csv", "drks_trials_03apr_2022.csv", "tctr_22apr_2022.csv" }
                .SelectMany(Real).SelectMany(r => r.Registration!.SecondaryNumbers),
            n => n.Value.StartsWith("nil", StringComparison.OrdinalIgnoreCase) || n.Value.Equals("none", StringComparison.OrdinalIgnoreCase) || NotStated.Says(n.Value) || n.Value.Contains('<', StringComparison.Ordinal));

    [Fact]
    public void Bad_numbers_of_ISRCTNs_own_columns_are_repaired_or_kept_as_written()
    {
        var read = Real("ISRCTN_search_results_03apr2022_full.csv.gz");

        var complaints = read.SelectMany(r => r.Complaints).ToList();
        Assert.Equal((1, 9), (complaints.Count(c => c is { Rule: "number-with-blanks", Repaired: true }), complaints.Count(c => c.Rule == "secondary-number-unusual")));
        Assert.Contains(complaints, c => c.Value == "NCT4901988");
        var numbers = read.SelectMany(r => r.Registration!.SecondaryNumbers).ToList();
        Assert.Contains(numbers, n => n.Value == "2013-004035-77");
        Assert.Equal((1139, 1307), (numbers.Count(n => n.Issuer == Registries.ClinicalTrialsGov), numbers.Count(n => n.Issuer == Registries.EuCtr)));
    }

    [Theory]
    [InlineData("['Nil known']", "")]
    [InlineData("[None]", "")]
    [InlineData("Nil know", "")]
    [InlineData("<tr><td>NIL </td>\n<td>NIL </td>\n</tr>", "")]
    [InlineData("<div class=\"empty-section\">\n\t\tempty\t</div>", "")]
    [InlineData("['NCT01234567.', 'X\\'Y']", "NCT01234567.:::|X'Y:::")]
    [InlineData("[{'id_type': 'EudraCT-No.', 'registry': None, 'secondary_id': '2020-001408-41'}]", "2020-001408-41::EudraCT-No.:")]
    [InlineData("{'nct_id': 'NCT04335201', 'spon_id': 'DEFI-VID19'}", "NCT04335201::nct_id:|DEFI-VID19::spon_id:")]
    [InlineData("[<tr><td><b>Secondary ID</b></td><td><b>Identifier</b></td></tr>, <tr>\n<td>2020-001671-32\u00A0</td>\n<td>EudraCT\u00A0</td>\n</tr>]", "2020-001671-32:EudraCT::")]
    [InlineData("<dt class=\"\">\n\tRegistry name\t</dt><dd class=\"field\">ClinicalTrials.gov</dd><dt class=\"\">Secondary trial Id</dt><dd class=\"field\">NCT04392141</dd>", "NCT04392141:ClinicalTrials.gov::")]
    [InlineData("A-1;B 2", "A-1:::|B 2:::")]
    public void Numbers_of_others_are_read_from_every_form(string cell, string numbers) =>
        Assert.Equal(numbers, string.Join('|', SecondaryNumberList.Read(cell).Select(n => $"{n.Value}:{n.Issuer}:{n.Kind}:{n.Url}")));

    [Theory]
    [InlineData("Completed", "No longer recruiting", ConductState.Completed, null)]
    [InlineData("Ongoing", "No longer recruiting", ConductState.RecruitmentEnded, null)]
    [InlineData("Completed", "Recruiting", ConductState.Completed, "Completed; Recruiting")]
    [InlineData("Deferred", "Recruiting", null, "Deferred; Recruiting")]
    public void Two_words_on_the_status_are_weighed(string overall, string recruitment, ConductState? status, string? stated)
    {
        var trial = Read($"ISRCTN,Overall trial status,Recruitment status\nISRCTN12345678,{overall},{recruitment}\n").Registration!;

        Assert.Equal((status, stated), (trial.Conduct.Status, trial.AsStated.GetValueOrDefault("status")));
    }

    [Theory]
    [InlineData("['2020-01-02', '2020-01-02']", "2020-01-02", null)]
    [InlineData("['2020-01-02', None]", null, "['2020-01-02', None]")]
    [InlineData("[None, None]", null, null)]
    public void Dates_of_member_states_are_the_trials_when_they_agree(string cell, string? date, string? stated)
    {
        var trial = Read($"trial_id,countries,global_trial_end_dates,status_list\n2020-000890-25,\"['FR', 'DE']\",\"{cell}\",\"['Completed', 'Ongoing']\"\n").Registration!;

        Assert.Equal((date, stated), (trial.Conduct.Completion?.Date.ToString(), trial.AsStated.GetValueOrDefault("completion")));
        Assert.Equal((null, "Completed; Ongoing"), (trial.Conduct.Status, trial.AsStated["status"]));
        Assert.Equal(["FR", "DE"], trial.Countries);
    }

    [Fact]
    public void A_table_of_something_else_or_with_a_column_twice_is_refused()
    {
        Assert.Equal("header-unknown", Assert.Throws<RefusedFileException>(() => Read("id,trn,registry\na,b,c\n")).Rule);
        Assert.Equal("header-unknown", Assert.Throws<RefusedFileException>(() => Read("trial_id,status,Status\na,b,c\n")).Rule);
        Assert.Equal("no-records", Assert.Throws<RefusedFileException>(() => Read("")).Rule);
    }

    private static ReadTrial Read(string csv) => Assert.Single(TrialListReader.Read(A.Utf8(csv), ImportLimits.Default));

    private static List<ReadTrial> Real(string name)
    {
        using var file = File.OpenRead(Path.Combine(SharedData.Folder("04-registries"), name));
        return [.. TrialListReader.Read(file, ImportLimits.Default)];
    }
}
