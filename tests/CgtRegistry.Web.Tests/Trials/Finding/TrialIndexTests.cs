using CgtRegistry.Web.Features.Trials.Finding;

namespace CgtRegistry.Web.Tests.Trials.Finding;

public sealed class TrialIndexTests
{
    [Theory]
    [InlineData("CAR-T")]
    [InlineData("CART")]
    [InlineData("car t")]
    [InlineData("CAR–T")]
    public void All_writings_of_CAR_T_are_one(string words)
    {
        var index = TrialIndex.Build([Some.Trial("CAR-T in lymphoma", id: "A"), Some.Trial("CART cells", id: "B"), Some.Trial("CAR T therapy", id: "C"), Some.Trial("Cartilage repair", id: "D")]);

        Assert.Equal(["A", "B", "C"], index.Found(words).Order());
    }

    [Theory]
    [InlineData("tế bào gốc")]
    [InlineData("te bao goc")]
    [InlineData("TE\u0302\u0301 BA\u0300O GO\u0302\u0301C")]
    public void Words_without_marks_find_words_with_marks(string words) =>
        Assert.Equal(["A"], TrialIndex.Build([Some.Trial("Ghép tế bào gốc", id: "A"), Some.Trial("Ghép thận", id: "B")]).Found(words));

    [Fact]
    public void Marks_as_typed_come_first()
    {
        var index = TrialIndex.Build([Some.Trial("tuy", id: "A"), Some.Trial("tủy", id: "B"), Some.Trial("tụy", id: "C")]);

        Assert.Equal("B", index.Found("tủy")[0]);
        Assert.Equal("C", index.Found("tụy")[0]);
        Assert.Equal(3, index.Found("tuy").Count);
    }

    [Theory]
    [InlineData("NCT01234567")]
    [InlineData("nct01234567")]
    [InlineData("  NCT01234567 ")]
    [InlineData("NCT-01234567")]
    [InlineData("NCT 01234567")]
    public void A_number_finds_its_trial_in_any_writing_and_first(string words)
    {
        var index = TrialIndex.Build([Some.Trial("Follow-up of NCT01234567, NCT 01234567", id: "NCT07654321") with { Start = 739_000 }, Some.Trial("Cells", id: "NCT01234567")]);

        Assert.Equal("NCT01234567", index.Found(words)[0]);
    }

    [Theory]
    [InlineData("2014-002606-20")]
    [InlineData("EUCTR2014-002606-20-DE")]
    [InlineData("2014 002606 20")]
    [InlineData("JPRN-UMIN000039686")]
    [InlineData("umin000039686")]
    [InlineData("CTRI/2020/06/026228")]
    [InlineData("ctri 2020 06 026228")]
    public void Numbers_of_other_registries_lead_to_the_trial(string words)
    {
        var trial = Some.Trial("Cells", id: "A") with { Numbers = ["2014-002606-20-FR", "JPRN-UMIN000039686", "CTRI/2020/06/026228"] };

        Assert.Equal(["A"], TrialIndex.Build([trial, Some.Trial("Other")]).Found(words));
    }

    [Fact]
    public void The_opening_of_a_number_finds_all_that_begin_so() =>
        Assert.Equal(["NCT01230001", "NCT01230002"], TrialIndex.Build([Some.Trial(id: "NCT01230001"), Some.Trial(id: "NCT01230002"), Some.Trial(id: "NCT01240001")]).Found("nct0123").Order());

    [Fact]
    public void A_number_with_a_digit_too_few_finds_no_trial_but_names_the_one_with_a_zero_more()
    {
        var hits = TrialIndex.Build([Some.Trial(id: "NCT04901988"), Some.Trial(id: "NCT04901980")]).Search("NCT4901988");

        Assert.Equal(0, hits.Total);
        Assert.Equal(["NCT04901988"], hits.NearNumbers);
    }

    [Fact]
    public void A_word_that_is_nowhere_is_corrected_and_the_answer_says_so()
    {
        var hits = TrialIndex.Build([Some.Trial("lymphoma", id: "A"), Some.Trial("leukemia")]).Search("lymhpoma");

        Assert.Equal([new Correction("lymhpoma", "lymphoma")], hits.Corrections);
        Assert.Equal(["A"], hits.Places.Select(p => p.Id));
    }

    [Theory]
    [InlineData("gốv")]
    [InlineData("В\u0430\u0441h")]
    [InlineData("NCT0123456x")]
    public void Short_words_foreign_letters_and_numbers_are_never_corrected(string words) =>
        Assert.Empty(TrialIndex.Build([Some.Trial("gốc Bach", id: "NCT01234567")]).Search(words).Corrections);

    [Fact]
    public void Words_that_hold_somewhere_are_not_corrected_even_when_nothing_holds_all()
    {
        var hits = TrialIndex.Build([Some.Trial("lymphoma"), Some.Trial("leukemia")]).Search("lymphoma leukemia");

        Assert.Equal((0, 0), (hits.Total, hits.Corrections.Count));
    }

    [Fact]
    public void The_last_word_may_be_unfinished_and_a_single_letter_behind_others_is_a_word()
    {
        var index = TrialIndex.Build([Some.Trial("hepatitis B", id: "A"), Some.Trial("hepatitis Brescia", id: "B")]);

        Assert.Equal(["A"], index.Found("hepatitis b"));
        Assert.Equal(["B"], index.Found("hepatitis br"));
        Assert.Equal(["A", "B"], index.Found("hepa").Order());
        Assert.Empty(index.Found("hepa b"));
    }

    [Fact]
    public void Titles_come_before_texts_and_the_whole_phrase_before_its_words()
    {
        var index = TrialIndex.Build([Some.Trial("Other", "stem cell", "A"), Some.Trial("cell of a stem", id: "B"), Some.Trial("A stem cell", id: "C")]);

        Assert.Equal(["C", "B", "A"], index.Found("stem cell"));
    }

    [Fact]
    public void Alternatives_find_in_both_languages_and_are_a_phrase_in_titles()
    {
        var alternatives = new Alternatives([["stem cell", "tế bào gốc"]]);
        var index = TrialIndex.Build([Some.Trial("Tế bào gốc", id: "A"), Some.Trial("Stem cells", id: "B"), Some.Trial("Gốc của tế bào", id: "C"), Some.Trial("Cell", id: "D")]);

        Assert.Equal(["A", "B", "C"], index.Found("stem cell", alternatives).Order());
        Assert.Equal("C", index.Found("tế bào gốc", alternatives)[^1]);
        Assert.Equal(["A", "C"], index.Found("tế bào gốc").Order());
    }

    [Fact]
    public void Without_words_the_register_s_own_matter_comes_first()
    {
        var index = TrialIndex.Build([
            Some.Trial(id: "rest") with { Start = 739_000 }, Some.Trial(id: "vietnam") with { Vietnam = true }, Some.Trial(id: "cgt") with { CellAndGene = true },
            Some.Trial(id: "old") with { CellAndGene = true, Vietnam = true, Start = 730_000 }, Some.Trial(id: "new") with { CellAndGene = true, Vietnam = true, Start = 738_000 }]);

        Assert.Equal(["new", "old", "cgt", "vietnam", "rest"], index.Search(new TrialSearch()).Places.Select(p => p.Id));
    }

    [Fact]
    public void A_new_index_leaves_the_old_one_as_it_was()
    {
        var old = TrialIndex.Build([Some.Trial("lymphoma", id: "A")]);
        var changed = old.With([Some.Trial("leukemia", id: "A")], []);

        Assert.Equal(["A"], old.Found("lymphoma"));
        Assert.Empty(old.Found("leukemia"));
        Assert.Equal(["A"], changed.Found("leukemia"));
        Assert.Empty(changed.Found("lymphoma"));
        Assert.Equal(1, changed.Changes);
    }
}
