using System.CommandLine;
using CgtRegistry.Web.Features.Trials.Review;

namespace CgtRegistry.Web.Commands;

/// <summary>The words of <c>investigators …</c>: what is done with the names of principal investigators on their request.</summary>
internal static class InvestigatorCommands
{
    public static Command Investigators()
    {
        var trial = new Argument<string>("trial") { Description = "Number of the trial, or the id of an application that was never registered." };
        var name = new Option<string>("--name") { Description = "The name as it is written there.", Required = true };
        var erase = new Command("erase", "Erases a name from the page of a trial, its application and all copies of what was handed over.") { trial, name };
        erase.SetAction((result, cancel) => EraseAsync(result.GetRequiredValue(trial), result.GetRequiredValue(name), cancel));
        return new("investigators", "Names of principal investigators.") { erase };
    }

    private static async Task<int> EraseAsync(string trial, string name, CancellationToken cancellationToken)
    {
        await using var app = await RegistryApp.BuildAsync([], serve: false);
        var places = await app.Services.GetRequiredService<InvestigatorNames>().EraseAsync(trial, name.Trim(), cancellationToken);
        if (places == 0)
        {
            await Console.Error.WriteLineAsync($"'{name}' stands nowhere in {trial}.");
            return 1;
        }

        Console.WriteLine($"Erased in {places} places of {trial}.");
        return 0;
    }
}
