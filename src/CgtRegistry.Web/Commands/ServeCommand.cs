namespace CgtRegistry.Web.Commands;

/// <summary>Runs the register until it is told to stop.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = await RegistryApp.BuildAsync(args);
        await app.StartAsync();
        foreach (var address in app.Urls)
        {
            Console.WriteLine($"CgtRegistry serves {address} – Ctrl+C stops it and its database.");
        }

        await app.WaitForShutdownAsync();
        return 0;
    }
}
