using CgtRegistry.Domain.Law;
using CgtRegistry.Web.Commands;
using CgtRegistry.Web.Persistence;
using CgtRegistry.Web.Tests.Running;
using CgtRegistry.Web.Tests.Verdicts;

namespace CgtRegistry.Web.Tests.Law;

/// <summary>An import of effects tells at once what needs a review because of them; the test clock stands at 22 November 2026.</summary>
public sealed class ImpactAtImportTests(TemplateDatabase template) : IAsyncLifetime, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cgt-effects-").FullName;
    private StartedRegister _register = null!;

    public async ValueTask InitializeAsync()
    {
        _register = await StartedRegister.StartAsync(await template.CopyAsync(Holding.Nothing));
        await _register.PublishAsync(ImpactTests.World());
    }

    [Fact]
    public async Task It_tells_what_rests_on_a_new_effect_and_the_answer_says_it_from_then_on()
    {
        var before = await _register.Browser.AskAsync("hospital", "therapy", "condition", "2026-11-22");

        var lines = await ImportAsync(ImpactTests.Repeal("2026-06-01"));

        Assert.Equal(["read 1, new 1, changed 0, unchanged 0, rejected 0", "needs review: authorisation authorisation (1/QĐ-BYT), certain, effect effect, from 2026-06-01"], lines);
        Assert.DoesNotContain("legal-basis-changed", before.GetProperty("grounds").Each("rule"));
        Assert.Contains("legal-basis-changed", (await _register.Browser.AskAsync("hospital", "therapy", "condition", "2026-11-22")).GetProperty("grounds").Each("rule"));
    }

    [Fact]
    public async Task It_tells_a_changed_effect_again_and_an_unchanged_one_not()
    {
        await ImportAsync(ImpactTests.Repeal("2026-06-01"));

        Assert.Single(await ImportAsync(ImpactTests.Repeal("2026-06-01")));
        Assert.EndsWith("from 2026-07-01", (await ImportAsync(ImpactTests.Repeal("2026-07-01")))[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_tells_nothing_of_an_effect_that_has_not_begun() =>
        Assert.Equal(["read 1, new 1, changed 0, unchanged 0, rejected 0"], await ImportAsync(ImpactTests.Repeal("2027-01-01")));

    public async ValueTask DisposeAsync() => await _register.DisposeAsync();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string[]> ImportAsync(Effect effect)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "effects")).FullName, "effects.json");
        await File.WriteAllTextAsync(file, $"[{RecordJson.Write(effect)}]");
        await using var output = new StringWriter();
        await ReferenceCommands.ImportAsync(_register.Get<IServiceProvider>(), [file], output, CancellationToken.None);
        return output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }
}
