using System.Globalization;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Features.Law;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence;
using CgtRegistry.Web.Seed;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Commands;

/// <summary>Loads reference files and demonstration data, also while the register runs.</summary>
internal static class ReferenceCommands
{
    public static Task<int> ImportAsync(FileInfo[] files, CancellationToken cancellationToken) =>
        WithRegisterAsync(register => ImportAsync(register, files.Select(f => f.FullName), Console.Out, cancellationToken));

    public static Task<int> LoadDemoAsync(CancellationToken cancellationToken) => WithRegisterAsync(async register =>
        Console.WriteLine(await register.GetRequiredService<ReferenceLoader>().LoadDemoAsync(cancellationToken)));

    /// <summary>Imports files, then tells what needs a review by today because of effects that are new or changed with them.</summary>
    public static async Task ImportAsync(IServiceProvider register, IEnumerable<string> files, TextWriter output, CancellationToken cancellationToken)
    {
        var before = register.GetRequiredService<LiveRegister>().Current;
        List<RecordRef> kept = [];
        var report = await register.GetRequiredService<ReferenceLoader>().ImportAsync(files, kept.Add, cancellationToken);
        foreach (var record in kept)
        {
            await output.WriteLineAsync($"kept: {AskedFor.Code(record.Kind)} {record.Id} stays as a person changed it here; propose the change in the workplace");
        }

        await output.WriteLineAsync(report.ToString());
        var today = VietnamCalendar.DayOf(register.GetRequiredService<TimeProvider>().GetUtcNow());
        foreach (var impact in register.GetRequiredService<ImpactReader>().NewSince(before, today))
        {
            foreach (var rests in impact.Rests)
            {
                await output.WriteLineAsync(Line(impact, rests));
            }
        }
    }

    // One line each, whatever stands in a title.
    private static string Line(EffectImpact impact, ImpactedRecord rests) => string.Create(
        CultureInfo.InvariantCulture,
        $"needs review: {AskedFor.Code(rests.Kind)} {rests.Id} ({rests.Title.Vi.ReplaceLineEndings(" ")}), {AskedFor.Code(rests.Certainty)}, effect {impact.Effect}, {(impact.From is { } from ? $"from {from:yyyy-MM-dd}" : "from an unknown day")}");

    private static async Task<int> WithRegisterAsync(Func<IServiceProvider, Task> act)
    {
        await using var app = await RegistryApp.BuildAsync([], serve: false);
        try
        {
            await act(app.Services);
            return 0;
        }
        catch (Exception refused) when (refused is ReferenceFileException or StaleRecordException or DbUpdateException)
        {
            await Console.Error.WriteLineAsync(refused is DbUpdateException ? $"The database refused the data: {refused.InnerException?.Message}" : refused.Message);
            return 1;
        }
    }
}
