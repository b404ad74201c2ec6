using System.Net;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Trials.Import;

/// <summary>The records of one trial are found as one, whatever order they come in.</summary>
public sealed class TrialLinkingTests(EmptyRegister app) : IClassFixture<EmptyRegister>
{
    [Fact]
    public async Task Records_that_name_each_others_numbers_are_one_trial_under_the_number_known_first()
    {
        await app.Register.TakeInAsync(AStudy.Of("NCT92000001"));
        await app.Register.TakeInFileAsync("who-xml", Submission("RBR-3vtest", "NCT92000001"));

        var trial = await app.Browser.JsonAsync("/api/v1/trials/NCT92000001");
        var other = await app.Browser.GetAsync("/api/v1/trials/RBR-3vtest");

        Assert.Equal(["NCT92000001", "RBR-3vtest"], trial.GetProperty("registrations").EnumerateArray().Select(r => r.GetProperty("record").Text("number")));
        Assert.Equal((HttpStatusCode.PermanentRedirect, "/api/v1/trials/NCT92000001"), (other.StatusCode, other.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task A_number_that_two_trials_of_one_registry_claim_joins_neither()
    {
        await app.Register.TakeInFileAsync("who-xml", Submission("RBR-4vtest", ""));
        await app.Register.TakeInAsync(AStudy.Of("NCT92000002", alsoKnownAs: "RBR-4vtest"));
        var joined = (await app.Browser.JsonAsync("/api/v1/trials/RBR-4vtest")).GetProperty("registrations").GetArrayLength();
        await app.Register.TakeInAsync(AStudy.Of("NCT92000003", alsoKnownAs: "RBR-4vtest"));
        var parted = (await app.Browser.JsonAsync("/api/v1/trials/RBR-4vtest")).GetProperty("registrations").GetArrayLength();

        Assert.Equal((2, 1), (joined, parted));
        Assert.Equal(2, (await app.Browser.JsonAsync("/api/v1/trials?q=tired+pilots+RBR-4vtest&limit=10")).GetProperty("items").EnumerateArray().Count(i => i.Text("id").StartsWith("NCT9200000", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nil_known_joins_nothing()
    {
        await app.Register.TakeInAsync(AStudy.Of("NCT92000004", alsoKnownAs: "Nil known"), AStudy.Of("NCT92000005", alsoKnownAs: "Nil known"));

        Assert.Single((await app.Browser.JsonAsync("/api/v1/trials/NCT92000004")).GetProperty("registrations").EnumerateArray());
    }

    private static string Submission(string number, string secondary)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("cgt-who").FullName, "submission.xml");
        File.WriteAllText(file, $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <trials><trial>
            <main><trial_id>{number}</trial_id><reg_name>REBEC</reg_name><date_registration>13/06/2011</date_registration><primary_sponsor>Institute of Early Light</primary_sponsor>
            <public_title>Bright light for tired pilots of {number}</public_title><scientific_title></scientific_title><date_enrolment>01/11/2010</date_enrolment><type_enrolment>actual</type_enrolment>
            <target_size>50</target_size><recruitment_status>recruiting</recruitment_status><study_type></study_type><study_design></study_design><phase>2</phase></main>
            <contacts><contact><type>public</type><firstname></firstname><middlename></middlename><lastname></lastname><address></address><city></city><country1></country1><zip></zip><telephone></telephone><email></email><affiliation></affiliation></contact></contacts>
            <countries><country2>Brazil</country2></countries>
            <criteria><inclusion_criteria></inclusion_criteria><agemin></agemin><agemax></agemax><gender></gender><exclusion_criteria></exclusion_criteria></criteria>
            <health_condition_code><hc_code></hc_code></health_condition_code><health_condition_keyword><hc_keyword></hc_keyword></health_condition_keyword>
            <intervention_code><i_code></i_code></intervention_code><intervention_keyword><i_keyword></i_keyword></intervention_keyword>
            <primary_outcome><prim_outcome></prim_outcome></primary_outcome><secondary_outcome><sec_outcome></sec_outcome></secondary_outcome>
            <secondary_sponsor><sponsor_name></sponsor_name></secondary_sponsor>
            <secondary_ids><secondary_id><sec_id>{secondary}</sec_id><issuing_authority>ClinicalTrials.gov</issuing_authority></secondary_id></secondary_ids>
            <source_support><source_name></source_name></source_support>
            </trial></trials>
            """.TrimStart());
        return file;
    }
}
