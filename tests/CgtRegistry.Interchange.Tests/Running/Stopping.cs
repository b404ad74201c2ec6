using CgtRegistry.Interchange.Trials;

namespace CgtRegistry.Interchange.Tests.Running;

/// <summary>Reads a file as an import does: what comes before a refusal counts, and the refusal's rule is told.</summary>
internal static class Stopping
{
    public static (List<ReadTrial> Read, string? Rule) Of(IEnumerable<ReadTrial> trials)
    {
        var read = new List<ReadTrial>();
        try
        {
            foreach (var trial in trials)
            {
                read.Add(trial);
            }

            return (read, null);
        }
        catch (RefusedFileException refused)
        {
            return (read, refused.Rule);
        }
    }
}
