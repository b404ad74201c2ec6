using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Interchange;
using CgtRegistry.Web.Features.Law.Import;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Law;

/// <summary>A text somebody brings becomes articles of the register, next to what is already held.</summary>
public sealed class LawImportTests(EmptyRegister app) : IClassFixture<EmptyRegister>, IDisposable
{
    private const string Act = """
        # Thông tư 77/2021/TT-BYT

        Số: 77/2021/TT-BYT

        ## Chương I. QUY ĐỊNH CHUNG

        ### Điều 1. Phạm vi điều chỉnh

        1. Thông tư này quy định việc lưu giữ mẫu thử.
        2. Mẫu thử gồm:
        a) Mẫu máu;
        b) Mẫu mô.

        ### Điều 2. Hiệu lực thi hành

        Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 3 năm 2021.
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("cgt-law").FullName;

    [Fact]
    public async Task Its_articles_clauses_and_points_can_be_read_on_its_days()
    {
        await BringAsync("act.md", Act, Brought("Nhà xuất bản"));

        var before = await app.Browser.JsonAsync("/api/v1/instruments/77-2021-tt-byt/provisions/dieu-1/khoan-2/diem-b?on=2021-02-28");
        var after = await app.Browser.JsonAsync("/api/v1/instruments/77-2021-tt-byt/provisions/dieu-1/khoan-2/diem-b?on=2021-03-01");

        Assert.Equal("not-yet-in-force", before.GetProperty("standing").Text("status"));
        Assert.Equal("b) Mẫu mô.", after.Text("text"));
        Assert.Equal("unknown", after.GetProperty("standing").Text("status"));
        Assert.True(after.GetProperty("standing").GetProperty("unchecked").GetBoolean());
    }

    [Fact]
    public async Task A_later_text_from_elsewhere_stands_beside_the_earlier_one_and_does_not_date_it_anew()
    {
        await BringAsync("first.md", Act.Replace("77/2021", "78/2021", StringComparison.Ordinal), Brought("Nhà xuất bản"));
        await BringAsync("second.md", Act.Replace("77/2021", "78/2021", StringComparison.Ordinal).Replace("Mẫu mô", "Mẫu mô và tế bào", StringComparison.Ordinal), Brought("Nhà khác") with { EffectiveFrom = new(2024, 1, 1) });

        var article = app.Register.Picture.Provisions[new ProvisionId("78-2021-tt-byt/dieu-1")];

        Assert.Equal([(new DateOnly(2021, 3, 1), false), (new DateOnly(2024, 1, 1), true)], article.Versions.Select(v => (v.From, v.Wording!.Text.Vi.Contains("tế bào", StringComparison.Ordinal))));
        Assert.Equal(new DateOnly(2024, 1, 1), article.Versions[0].Until);
    }

    [Fact]
    public async Task A_change_noted_in_the_text_is_recorded_but_not_taken_for_its_words()
    {
        await BringAsync("noted.txt", Act.Replace("#", "", StringComparison.Ordinal).Replace("77/2021", "82/2021", StringComparison.Ordinal)
            .Replace("b) Mẫu mô.", "b) Mẫu mô.\n[Điều này được sửa đổi bởi Điều 1 Thông tư 90/2023/TT-BYT có hiệu lực từ ngày 01/01/2023]", StringComparison.Ordinal), Brought("Nhà xuất bản") with { EffectiveFrom = new(2021, 3, 1) });

        var article = await app.Browser.JsonAsync("/api/v1/instruments/82-2021-tt-byt/provisions/dieu-1?on=2024-01-01");

        Assert.DoesNotContain("90/2023", article.Text("text"), StringComparison.Ordinal);
        Assert.Equal("2021-03-01", article.GetProperty("versions")[0].Text("from"));
        Assert.NotEmpty(article.GetProperty("unapplied").Strings());
    }

    [Fact]
    public async Task Other_words_for_the_same_day_from_elsewhere_are_reported_and_change_nothing()
    {
        await BringAsync("one.md", Act.Replace("77/2021", "79/2021", StringComparison.Ordinal), Brought("Nhà xuất bản"));

        var report = await BringAsync("two.md", Act.Replace("77/2021", "79/2021", StringComparison.Ordinal).Replace("Mẫu mô", "Mẫu khác", StringComparison.Ordinal), Brought("Nhà khác"));

        Assert.Contains(report.Complaints, c => c.Rule == "words-differ-between-sources");
        Assert.Contains("Mẫu mô", app.Register.Picture.Provisions[new ProvisionId("79-2021-tt-byt/dieu-1")].Versions.Single().Wording!.Text.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bringing_it_again_changes_nothing_and_every_passage_is_kept()
    {
        await BringAsync("again.md", Act.Replace("77/2021", "80/2021", StringComparison.Ordinal), Brought("Nhà xuất bản"));
        var before = app.Register.Picture.Version;

        var report = await BringAsync("again.md", Act.Replace("77/2021", "80/2021", StringComparison.Ordinal), Brought("Nhà xuất bản"));

        Assert.Equal((0, 0, before), (report.Counts.New, report.Counts.Changed, app.Register.Picture.Version));
        foreach (var hash in app.Register.Picture.Provisions.Values.SelectMany(p => p.Versions).Select(v => v.Wording?.Raw).OfType<string>())
        {
            Assert.Equal(1L, await app.Register.SqlAsync($"select count(*) from source_passage_row where sha256 = '{hash}'"));
        }
    }

    [Fact]
    public void A_text_whose_source_is_not_told_is_refused() =>
        Assert.Equal("source-missing", Refused("untold.md", Brought(publisher: null)));

    [Fact]
    public void A_document_the_register_does_not_have_is_refused() =>
        Assert.Equal("instrument-unknown", Refused("unknown.md", Brought("Nhà xuất bản") with { Instrument = "no-such-act" }));

    [Fact]
    public async Task A_file_of_the_same_name_from_another_publisher_is_not_taken_for_the_same_source()
    {
        await BringAsync("name.md", Act.Replace("77/2021", "81/2021", StringComparison.Ordinal), Brought("Nhà xuất bản"));

        Assert.Equal("source-exists", Refused("name.md", Brought("Nhà khác")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static TextBrought Brought(string? publisher) => new(Instrument: null, Number: null, EffectiveFrom: null, Source: null, publisher, Url: null, EvidenceGrade.A);

    private string? Refused(string name, TextBrought brought) => (Record.Exception(() => SingleText.From(Write(name, Act), brought, app.Register.Get<LiveRegister>())) as RefusedFileException)?.Rule;

    private Task<LawImportReport> BringAsync(string name, string text, TextBrought brought) =>
        app.Register.Get<LawImporter>().ImportAsync(SingleText.From(Write(name, text), brought, app.Register.Get<LiveRegister>()), progress: null, CancellationToken.None);

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
