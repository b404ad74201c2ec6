using CgtRegistry.Interchange.Tests.Running;
using CgtRegistry.Interchange.Trials.Ictrp;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Tests.Hostile;

/// <summary>
/// Texts made so that a careless expression goes through them again and again. Nothing is timed here: each of these took minutes to
/// hours, or ended the import, before its rule went through a text once.
/// </summary>
public class TangledTextTests
{
    private const int Many = 1_000_000;

    [Theory]
    [InlineData("<")]
    [InlineData("<b")]
    [InlineData("<b ")]
    [InlineData("<!--")]
    [InlineData("</x:")]
    public void Beginnings_of_tags_without_an_end_stay_text(string beginning)
    {
        var text = string.Concat(Enumerable.Repeat(beginning, Many / beginning.Length));

        Assert.Equal(text.TrimEnd(), PlainText.Of(text));
    }

    [Theory]
    [InlineData("<script>", "")]
    [InlineData("<b<b", "<b<b")]
    public void Beginnings_with_one_end_far_away_do_too(string beginning, string each) =>
        Assert.Equal(string.Concat(Enumerable.Repeat(each, 200_000)) + "x>", PlainText.Of(string.Concat(Enumerable.Repeat(beginning, 200_000)) + "x>"));

    [Fact]
    public void Blanks_after_a_word_for_a_telephone_are_gone_through_once()
    {
        var text = "Tel:" + new string(' ', Many) + "no number";

        Assert.Equal(text, PlainText.Tidy(text));
    }

    [Theory]
    [InlineData("<tr><td>")]
    [InlineData("<tr><td>a</td><td>")]
    [InlineData("<tr><td>a</td><td>b</td>")]
    [InlineData("Registry name</dt><dd>")]
    public void Tables_that_never_end_hold_no_number(string beginning) =>
        Assert.Empty(SecondaryNumberList.Read(string.Concat(Enumerable.Repeat(beginning, 20_000))));

    [Fact]
    public void A_record_with_such_a_cell_does_not_end_the_import()
    {
        var table = string.Concat(Enumerable.Repeat("<tr><td>", 50_000));
        var terms = "MedDRA version: " + string.Concat(Enumerable.Repeat("Classification code 1 ", 50_000));
        var csv = $"TrialID,Public title,Condition,Secondary ID\nNCT00000001,a,{terms},{table}\nNCT00000002,b,c,d\n";

        Assert.Equal(["NCT00000001", "NCT00000002"], IctrpCsvReader.Read(A.Utf8(csv), ImportLimits.CommandLine).Select(r => r.Registration?.Number));
    }
}
