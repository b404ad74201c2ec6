using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Tests.Trials.Terms;

/// <summary>The words of the registries become the register's terms; known words without a value are told from unknown ones.</summary>
public class WordsTests
{
    [Theory]
    [InlineData("N/A", TrialPhases.NotApplicable)]
    [InlineData("Not applicable", TrialPhases.NotApplicable)]
    [InlineData("0", TrialPhases.Early1)]
    [InlineData("Early Phase 1", TrialPhases.Early1)]
    [InlineData("I", TrialPhases.Phase1)]
    [InlineData("I (Phase I study)", TrialPhases.Phase1)]
    [InlineData("PHASE1|PHASE2", TrialPhases.Phase1And2)]
    [InlineData("I-II", TrialPhases.Phase1And2)]
    [InlineData("Phase-2", TrialPhases.Phase2)]
    [InlineData("IIa", TrialPhases.Phase2)]
    [InlineData("Phase 2/ Phase 3", TrialPhases.Phase2And3)]
    [InlineData("PHASE II/III TRIAL", TrialPhases.Phase2And3)]
    [InlineData("2-3", TrialPhases.Phase2And3)]
    [InlineData("IIIb", TrialPhases.Phase3)]
    [InlineData("Phase3", TrialPhases.Phase3)]
    [InlineData("4", TrialPhases.Phase4)]
    public void A_phase_is_read(string text, string phase) => Assert.Equal((phase, true), (PhaseWords.Read(text).Value, PhaseWords.Read(text).Known));

    [Theory]
    [InlineData("no", "yes", "no", "no", TrialPhases.Phase2)]
    [InlineData("yes", "yes", "no", "no", TrialPhases.Phase1And2)]
    [InlineData("", "yes", "", "no", TrialPhases.Phase2)]
    [InlineData("no", "no", "no", "no", null)]
    [InlineData("no", "no", "yes", "yes", null)]
    public void The_four_lines_of_the_EU_register_are_a_phase(string first, string second, string third, string fourth, string? phase)
    {
        var text = $"Human pharmacology (Phase I): {first}\r\r\nTherapeutic exploratory (Phase II): {second}                Therapeutic confirmatory - (Phase III): {third}Therapeutic use (Phase IV): {fourth}";

        Assert.Equal(new Word<string>(phase, Known: true), PhaseWords.Read(text));
    }

    [Theory]
    [InlineData("Phase 3/Phase 4", true)]
    [InlineData("Retrospective study", true)]
    [InlineData("Not selected", true)]
    [InlineData("NA", true)]
    [InlineData("Phase", false)]
    [InlineData("2020-03-02 00:00:00", false)]
    [InlineData("Phase 7", false)]
    public void What_names_no_phase_is_known_or_not(string text, bool known) => Assert.Equal(new Word<string>(null, known), PhaseWords.Read(text));

    [Theory]
    [InlineData("Recruiting", ConductState.Recruiting)]
    [InlineData("NOT_YET_RECRUITING", ConductState.NotYetRecruiting)]
    [InlineData("No longer recruiting", ConductState.RecruitmentEnded)]
    [InlineData("Completed  (No Results)</b>", ConductState.Completed)]
    [InlineData("Terminated (Halted Prematurely)\u00A0 (No Results)</b>", ConductState.TerminatedEarly)]
    [InlineData("Recruiting suspended on temporary hold", ConductState.Paused)]
    [InlineData("Unknown status", ConductState.Unknown)]
    [InlineData("Not Recruiting", null)]
    [InlineData("Authorised", null)]
    [InlineData("Available", null)]
    [InlineData("", null)]
    public void A_status_is_read_as_far_as_it_says_one(string text, ConductState? state) => Assert.Equal(new Word<ConductState?>(state, Known: true), StatusWords.Read(text));

    [Fact]
    public void A_word_that_says_more_than_its_value_is_told_from_one_that_does_not()
    {
        Assert.Equal(Word<ConductState?>.Near(ConductState.Recruiting), StatusWords.Read("Enrolling by invitation"));
        Assert.Equal(Word<string>.Near(TrialPhases.Early1), PhaseWords.Read("0"));
        Assert.Equal(Word<string>.Near(TrialPhases.Phase2), PhaseWords.Read("IIb"));
        Assert.Equal(Word<int?>.Near(20), EnrolmentWords.Read("A:10;B:10"));
        Assert.True(PhaseWords.Read("Phase II").Exact && EnrolmentWords.Read("20").Exact);
    }

    [Theory]
    [InlineData("2020-03-02 00:00:00", TrialPhases.Phase2And3)]
    [InlineData("44257", TrialPhases.Phase2And3)]
    [InlineData("2020-02-01", TrialPhases.Phase1And2)]
    [InlineData("2020-02-03", null)]
    [InlineData("Phase 2", null)]
    public void A_phase_that_a_spreadsheet_took_for_a_day_is_found_again(string text, string? phase) => Assert.Equal(phase, PhaseWords.OfDay(text));

    [Fact]
    public void A_status_nobody_uses_is_unread() => Assert.Equal(Word<ConductState?>.Unread, StatusWords.Read("Exploded"));

    [Theory]
    [InlineData("Both, male and female", ParticipantSex.All)]
    [InlineData("<br>Female: yes<br>Male: yes<br>", ParticipantSex.All)]
    [InlineData("<br> Female: no<br> Male: yes<br>", ParticipantSex.Male)]
    [InlineData("Female: yes\nMale: no", ParticipantSex.Female)]
    [InlineData("F", ParticipantSex.Female)]
    [InlineData("--", null)]
    public void Sex_is_read(string text, ParticipantSex? sex) => Assert.Equal(new Word<ParticipantSex?>(sex, Known: true), SexWords.Read(text));

    [Theory]
    [InlineData("18", 18, AgeUnit.Years)]
    [InlineData("18Y", 18, AgeUnit.Years)]
    [InlineData("19 Year(s)", 19, AgeUnit.Years)]
    [InlineData("20years-old", 20, AgeUnit.Years)]
    [InlineData(">= 20age old", 20, AgeUnit.Years)]
    [InlineData("18(Year)", 18, AgeUnit.Years)]
    [InlineData("18 years.", 18, AgeUnit.Years)]
    [InlineData("28 Days", 28, AgeUnit.Days)]
    [InlineData("6M", 6, AgeUnit.Months)]
    [InlineData("15 Minutes", 15, AgeUnit.Minutes)]
    [InlineData("0 Days", 0, AgeUnit.Days)]
    public void An_age_is_read(string text, int number, AgeUnit unit) => Assert.Equal(Word<AgeLimit>.Of(new AgeLimit(number, unit)), AgeWords.Read(text));

    [Theory]
    [InlineData("no limit", true)]
    [InlineData("no minimum age", true)]
    [InlineData("0", true)]
    [InlineData("0 N/A (No limit)", true)]
    [InlineData("ND", true)]
    [InlineData("??", true)]
    [InlineData("0.1", false)]
    [InlineData("< 75age old", false)]
    [InlineData("Days", false)]
    [InlineData("99999", false)]
    public void What_names_no_age_is_known_or_not(string text, bool known) => Assert.Equal(new Word<AgeLimit>(null, known), AgeWords.Read(text));

    [Theory]
    [InlineData("18 Years to 75 Years \u00A0 (Adult, Older Adult)", "18 Years", "75 Years")]
    [InlineData("18 Years and older \u00A0 (Adult, Older Adult)", "18 Years", null)]
    [InlineData("up to 28 Days \u00A0 (Child)", null, "28 Days")]
    [InlineData("Child, Adult, Older Adult", null, null)]
    public void A_range_of_ages_is_read(string text, string? lowest, string? highest)
    {
        var (minimum, maximum) = AgeWords.ReadRange(text);

        Assert.Equal((AgeWords.Read(lowest), AgeWords.Read(highest)), (minimum, maximum));
    }

    [Theory]
    [InlineData("50", 50)]
    [InlineData("50.0", 50)]
    [InlineData("10,000,000", 10_000_000)]
    [InlineData("10000000", 10_000_000)]
    [InlineData("0", 0)]
    [InlineData("experimental group:10;control group:10;", 20)]
    [InlineData("experimental group 2:10;\t COVID-19 patients:5", 15)]
    public void A_sample_size_is_read(string text, int size) => Assert.Equal((size, true), (EnrolmentWords.Read(text).Value, EnrolmentWords.Read(text).Known));

    [Theory]
    [InlineData("total:20;A:10;B:10")]
    [InlineData("A:10;B:ten")]
    [InlineData("1,2")]
    [InlineData("-5")]
    [InlineData("99999999999")]
    [InlineData("A:2147483647;B:2147483647")]
    public void A_size_that_is_no_clear_sum_is_not_read(string text) => Assert.Equal(Word<int?>.Unread, EnrolmentWords.Read(text));

    [Theory]
    [InlineData("Interventional clinical trial of medicinal product", StudyType.Interventional)]
    [InlineData("Observational [Patient Registry]", StudyType.Observational)]
    [InlineData("Expanded Access:Individual Patients", StudyType.ExpandedAccess)]
    [InlineData("Diagnostic test", null)]
    public void A_type_of_study_is_read(string text, StudyType? type) => Assert.Equal(new Word<StudyType?>(type, Known: true), StudyTypeWords.Read(text));
}
