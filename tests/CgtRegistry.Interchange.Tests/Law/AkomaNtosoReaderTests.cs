using CgtRegistry.Domain.Law.Texts;
using CgtRegistry.Interchange.Law;
using CgtRegistry.Interchange.Tests.Running;

namespace CgtRegistry.Interchange.Tests.Law;

/// <summary>Akoma Ntoso gives the same articles as print.</summary>
public class AkomaNtosoReaderTests
{
    private const string Act = """
        <?xml version="1.0" encoding="UTF-8"?>
        <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
          <act name="thong-tu">
            <meta><identification source="#x"><FRBRWork>
              <FRBRuri value="https://example.vn/07"/><FRBRdate date="2020-01-03" name="issued"/><FRBRnumber value="07/2020/TT-BYT"/><FRBRname value="Quy định việc thử"/>
            </FRBRWork></identification></meta>
            <body>
              <chapter eId="chp_I"><num>Chương I</num><heading>Quy định chung</heading>
                <article eId="art_1"><num>Điều 1</num><heading>Phạm vi</heading>
                  <paragraph eId="art_1__para_1"><num>1.</num><content><p>Việc <b>thử</b> thứ nhất.</p></content></paragraph>
                  <paragraph eId="art_1__para_2"><num>2</num>
                    <list><intro><p>Việc thứ hai, gồm:</p></intro>
                      <point eId="a"><num>a)</num><content><p>Phần một;</p></content></point>
                      <point eId="b"><num>b</num><content><p>Phần hai.</p></content></point>
                    </list>
                  </paragraph>
                </article>
                <article eId="art_2"><num>Điều 2.</num><heading>Giải thích</heading><content><p>Thử là làm thử.</p></content></article>
              </chapter>
            </body>
          </act>
        </akomaNtoso>
        """;

    [Fact]
    public void Numbers_stand_where_print_puts_them()
    {
        var articles = Read(Act).Articles;

        Assert.Equal([("dieu-1", "Phạm vi"), ("dieu-2", "Giải thích")], articles.Select(a => (a.Path, a.Heading!)));
        Assert.Equal("1. Việc thử thứ nhất.\n2. Việc thứ hai, gồm:\na) Phần một;\nb) Phần hai.", articles[0].Text);
        Assert.Equal(["", "khoan-1", "khoan-2", "khoan-2/diem-a", "khoan-2/diem-b"], ArticleText.Parse(articles[0].Text).All().Select(u => u.Path));
        Assert.Equal(("chuong-i", "Quy định chung"), (articles[1].Within[0].Path, articles[1].Within[0].Heading!.Vi));
    }

    [Fact]
    public void The_metadata_give_the_front()
    {
        var act = Read(Act);

        Assert.Equal(("07/2020/TT-BYT", "Quy định việc thử", new DateOnly(2020, 1, 3), "https://example.vn/07"), (act.Number, act.Title, act.IssuedOn!.Value, act.Url));
    }

    [Fact]
    public void Another_namespace_is_refused() =>
        Assert.Equal("not-akoma-ntoso", Assert.Throws<RefusedFileException>(() => Read(Act.Replace("/akn/3.0", "/akn/2.0", StringComparison.Ordinal))).Rule);

    private static LawDocument Read(string xml) => AkomaNtosoReader.Read(A.Utf8(xml), "thu.xml");
}
