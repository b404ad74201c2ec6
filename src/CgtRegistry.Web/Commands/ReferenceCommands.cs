using CgtRegistry.Web.Seed;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Commands;

/// <summary>Loads reference files and demonstration data, also while the register runs.</summary>
internal static class ReferenceCommands
{
    public static Task<int> ImportAsync(FileInfo[] files, CancellationToken cancellationToken) =>
        WithLoaderAsync(async loader => Report(await loader.ImportAsync(files.Select(f => f.FullName), cancellationToken)));

    public static Task<int> LoadDemoAsync(CancellationToken cancellationToken) =>
        WithLoaderAsync(async loader => Report(await loader.LoadDemoAsync(cancellationToken)));

    private static async Task<int> WithLoaderAsync(Func<ReferenceLoader, Task<int>> act)
    {
        await using var app = await RegistryApp.BuildAsync([], serve: false);
        try
        {
            return await act(app.Services.GetRequiredService<ReferenceLoader>());
        }
        catch (Exception refused) when (refused is ReferenceFileException or DbUpdateException)
        {
            await Console.Error.WriteLineAsync(refused is DbUpdateException ? $"The database refused the data: {refused.InnerException?.Message}" : refused.Message);
            return 1;
        }
    }

    private static int Report(LoadReport report)
    {
        Console.WriteLine(report);
        return 0;
    }
}
