using System.Text;
using System.Xml.Linq;
using CgtRegistry.Domain.Law.Texts;
using CgtRegistry.Interchange.Law;

namespace CgtRegistry.Interchange.Tests.Law;

/// <summary>Acts as Akoma Ntoso 3.0: the element model of the standard, its names, and nothing that is not held.</summary>
public class AkomaNtosoWriterTests
{
    private static readonly XNamespace Akn = AkomaNtosoNames.Namespace;

    [Fact]
    public void A_document_keeps_to_the_element_model() => Assert.Empty(AkomaNtosoModel.Complaints(Written(SmallAct.Text())));

    [Fact]
    public void An_act_without_any_provision_keeps_to_it_too()
    {
        var document = Written(SmallAct.TextOf(SmallAct.Day, []));

        Assert.Empty(AkomaNtosoModel.Complaints(document));
        Assert.Equal(SmallAct.Notes.NothingHeld, document.Descendants(Akn + "body").Single().Value.Trim());
    }

    [Fact]
    public void The_model_finds_what_is_wrong()
    {
        var document = Written(SmallAct.Text());
        document.Descendants(Akn + "identification").First().Remove();
        document.Descendants(Akn + "article").First().SetAttributeValue("eId", "art_2");
        document.Descendants(Akn + "chapter").First().SetAttributeValue("color", "red");
        document.Descendants(Akn + "body").First().Add(new XElement(Akn + "clausula"), "words");

        var complaints = AkomaNtosoModel.Complaints(document).ToList();

        Assert.Contains(complaints, c => c.StartsWith("meta may not hold", StringComparison.Ordinal));
        Assert.Contains("eId art_2 is given 2 times", complaints);
        Assert.Contains("chapter may not have color", complaints);
        Assert.Contains("clausula is no known element", complaints);
        Assert.Contains("body may not hold text", complaints);
    }

    [Fact]
    public void Levels_have_the_ids_of_the_naming_convention() => Assert.Equal(
        ["chp_I", "art_1", "art_2", "art_2__para_1", "art_2__para_2", "art_2__para_2__point_a", "art_2__para_2__point_b", "chp_II", "art_3"],
        Written(SmallAct.Text()).Descendants(Akn + "body").Single().Descendants().Attributes("eId").Select(a => a.Value));

    [Fact]
    public void The_act_and_its_text_of_the_day_have_names_of_their_own()
    {
        var document = Written(SmallAct.Text());

        Assert.Equal("/akn/vn/act/circular/2025-01-15/act", Value(document, "FRBRWork", "FRBRuri"));
        Assert.Equal("/akn/vn/act/circular/2025-01-15/act/vie@2025-03-01/!main", Value(document, "FRBRExpression", "FRBRthis"));
        Assert.Equal("false", Value(document, "FRBRExpression", "FRBRauthoritative"));
    }

    [Fact]
    public void Words_are_given_letter_for_letter()
    {
        var article = Written(SmallAct.Text()).Descendants(Akn + "article").First();

        Assert.Equal("Thông tư này quy định việc lưu giữ <tế bào> & mô.", article.Element(Akn + "content")!.Element(Akn + "p")!.Value);
        Assert.Equal(("Điều 1", "Phạm vi"), (article.Element(Akn + "num")!.Value, article.Element(Akn + "heading")!.Value));
    }

    [Fact]
    public void Signs_that_no_XML_may_hold_are_left_out_and_rare_letters_are_kept()
    {
        var document = Written(SmallAct.TextOf(SmallAct.Day, [SmallAct.Article("dieu-1", "Điều kiện", "Chữ \u0001nôm \uffff𡨸.", null)]));

        Assert.Equal("Chữ nôm 𡨸.", document.Descendants(Akn + "content").Single().Value.Trim());
    }

    [Fact]
    public void An_article_without_words_says_so_and_holds_nothing_else()
    {
        var article = Written(SmallAct.Text()).Descendants(Akn + "article").Last();

        Assert.Equal("incomplete", article.Attribute("status")!.Value);
        Assert.Equal(SmallAct.Notes.NotHeld, article.Descendants(Akn + "remark").Single().Value);
        Assert.Equal(SmallAct.Notes.NotHeld, article.Element(Akn + "content")!.Value);
    }

    [Theory]
    [InlineData("2026-06-30", false)]
    [InlineData("2026-07-01", true)]
    public void From_the_day_of_a_change_without_words_the_older_words_are_marked(string day, bool marked)
    {
        var document = Written(SmallAct.Text(DateOnly.ParseExact(day, "yyyy-MM-dd", null)));

        Assert.Equal(marked, document.Descendants(Akn + "remark").Any(r => r.Value == SmallAct.Notes.Unapplied));
        Assert.Equal(marked, document.Descendants(Akn + "textualMod").Any());
    }

    [Fact]
    public void A_change_names_the_place_that_made_it_and_the_place_it_reached()
    {
        var change = Written(SmallAct.Text()).Descendants(Akn + "textualMod").Single();

        Assert.Equal("/akn/vn/act/circular/2026-05-01/later#art_1", change.Element(Akn + "source")!.Attribute("href")!.Value);
        Assert.Equal("#art_2__para_1", change.Element(Akn + "destination")!.Attribute("href")!.Value);
    }

    [Fact]
    public void An_annex_is_an_attachment_with_a_name_of_its_own()
    {
        var annex = Written(SmallAct.Text()).Descendants(Akn + "attachment").Single();

        Assert.Equal("att_I", annex.Attribute("eId")!.Value);
        Assert.EndsWith("/!att_I", Value(annex, "FRBRWork", "FRBRthis"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_division_the_source_interrupts_gets_an_id_of_its_own()
    {
        var document = Written(SmallAct.TextOf(SmallAct.Day, [SmallAct.Article("dieu-1", null, "Một.", "chuong-i"), SmallAct.Article("dieu-2", null, "Hai.", "chuong-ii"), SmallAct.Article("dieu-3", null, "Ba.", "chuong-i")]));

        Assert.Empty(AkomaNtosoModel.Complaints(document));
    }

    private static string Value(XContainer within, string level, string property) => within.Descendants(Akn + level).First().Element(Akn + property)!.Attribute("value")!.Value;

    private static XDocument Written(InstrumentText text)
    {
        using var stream = new MemoryStream();
        AkomaNtosoWriter.Write(text, SmallAct.Notes, stream);
        return XDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
    }
}
