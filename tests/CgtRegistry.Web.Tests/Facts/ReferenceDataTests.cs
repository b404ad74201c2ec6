using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CgtRegistry.Domain.Classification;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Web.Seed;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Facts;

/// <summary>The reference files keep their own promises: cited, graded, bilingual, without personal data.</summary>
public partial class ReferenceDataTests
{
    // A grade that differs from the rule for source and speaker, each with its reason.
    private static readonly Dictionary<string, string> GradedOtherwise = new()
    {
        ["i17-a"] = "says what a resolution of the National Assembly was seen to name; the text of the resolution was not read",
    };

    public static TheoryData<string> Files => [.. ReferenceLoader.Files(Repository.Reference).Select(f => Path.GetRelativePath(Repository.Reference, f))];

    [Fact]
    public void Every_statement_has_the_grade_its_source_and_speaker_give_it()
    {
        var records = ReferenceLoader.Files(Repository.Reference).SelectMany(ReferenceLoader.Read).ToList();
        var sources = records.OfType<Source>().ToDictionary(s => s.Id);

        var otherwise = records.OfType<Statement>().Where(s => s.Grade != EvidenceGrading.Of(sources[s.Citations[0].Source].Kind, s.Relation)).Select(s => s.Id.Value);

        Assert.Equal(GradedOtherwise.Keys.Order(StringComparer.Ordinal), otherwise.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_record_that_is_named_exists()
    {
        var records = ReferenceLoader.Files(Repository.Reference).SelectMany(ReferenceLoader.Read).ToList();
        var known = records.Select(r => r.Ref).ToHashSet();

        var dangling = records.SelectMany(r => r.References().Where(to => !known.Contains(to)).Select(to => $"{r.Ref} names {to}"));

        Assert.Empty(dangling);
    }

    [Fact]
    public void Every_code_of_a_therapys_fact_is_an_answer_of_the_classifier()
    {
        var coded = ReferenceLoader.Files(Repository.Reference).SelectMany(ReferenceLoader.Read).OfType<Therapy>().SelectMany(t => t.Profile.Where(f => f.Code is not null).Select(f => (t.Id, Fact: f))).ToList();

        Assert.NotEmpty(coded);
        Assert.Empty(coded.Where(c => RegisteredProfile.InputOf(c.Fact) is not { } input || (input.Step is null ? input.Find(c.Fact.Code!) : input.Find("yes")) is null).Select(c => $"{c.Id} {c.Fact.Code}"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_text_is_in_both_languages(string file) =>
        Assert.Empty(Objects(Root(file), file).Where(o => o.Value.TryGetProperty("vi", out _) && !o.Value.TryGetProperty("number", out _) && (Blank(o.Value, "vi") || Blank(o.Value, "en"))).Select(o => o.Place));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_text_is_composed(string file) =>
        Assert.True(File.ReadAllText(Path.Combine(Repository.Reference, file)).IsNormalized(NormalizationForm.FormC), $"{file} is not in NFC.");

    [Theory]
    [MemberData(nameof(Files))]
    public void No_file_holds_a_mail_address_or_a_telephone_number(string file)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Reference, file));

        Assert.Empty(MailPattern().Matches(text).Select(m => m.Value));
        Assert.Empty(TelephonePattern().Matches(text).Select(m => m.Value));
    }

    [Fact]
    public void Every_address_of_a_source_can_be_followed()
    {
        var sources = ReferenceLoader.Files(Repository.Reference).SelectMany(ReferenceLoader.Read).OfType<Source>();

        Assert.Empty(sources.Where(s => s.Url is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http")).Select(s => $"{s.Id}: {s.Url}"));
    }

    private static JsonElement Root(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Reference, file))).RootElement;

    private static bool Blank(JsonElement text, string language) => !text.TryGetProperty(language, out var value) || string.IsNullOrWhiteSpace(value.GetString());

    private static IEnumerable<(JsonElement Value, string Place)> Objects(JsonElement element, string place) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Objects(p.Value, $"{place}/{p.Name}")).Prepend((element, place)),
        JsonValueKind.Array => element.EnumerateArray().Index().SelectMany(i => Objects(i.Item, $"{place}[{i.Index}]")),
        _ => [],
    };

    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.[\w.]+")]
    private static partial Regex MailPattern();

    [GeneratedRegex(@"(?<![\w./-])(?:\+84|0)(?:[ .-]?[0-9]){8,10}(?![0-9])")]
    private static partial Regex TelephonePattern();
}
