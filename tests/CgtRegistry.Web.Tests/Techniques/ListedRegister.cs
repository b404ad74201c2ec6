using CgtRegistry.Domain.Law;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Techniques;

/// <summary>A running register that holds the reference data and, as its technique list, the small one of our own; the line of CAR-T is tied to its therapy.</summary>
public sealed class ListedRegister(TemplateDatabase template) : IAsyncLifetime
{
    public StartedRegister Register { get; private set; } = null!;
    public HttpClient Browser => Register.Browser;

    private static TechniqueListEntry CarT => new()
    {
        Id = new("test-2-5"),
        Appendix = 2,
        Item = 5,
        Chapter = "17. YHHN, hóa trị",
        Name = A.Text,
        Therapies = [new("car-t")],
        Use = TechniqueUse.Treatment,
        From = A.Day("2028-01-01"),
        Citations = [A.Citation(source: "technique-csv")],
    };

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Register = await StartedRegister.StartAsync(await template.CopyAsync(Holding.Nothing), "--Registry:LoadReferenceData=true", "--Registry:LawFolder=");
        await ListFile.ImportAsync(Register, ListFile.Small);
        await Register.PublishAsync(CarT);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Register.DisposeAsync();
}
