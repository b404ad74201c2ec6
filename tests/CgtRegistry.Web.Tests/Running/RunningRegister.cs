namespace CgtRegistry.Web.Tests.Running;

/// <summary>A running register on a database of the test class's own.</summary>
public abstract class RunningRegister(TemplateDatabase template, Holding holding) : IAsyncLifetime
{
    /// <summary>The register; more processes on the same database can be started beside it.</summary>
    public StartedRegister Register { get; private set; } = null!;
    public HttpClient Browser => Register.Browser;

    /// <inheritdoc/>
    public virtual async ValueTask InitializeAsync() => Register = await StartedRegister.StartAsync(await template.CopyAsync(holding));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await (Register?.DisposeAsync() ?? ValueTask.CompletedTask);
        GC.SuppressFinalize(this);
    }
}

/// <summary>With the reference data.</summary>
public sealed class FilledRegister(TemplateDatabase template) : RunningRegister(template, Holding.ReferenceData);

/// <summary>Migrated, holding nothing.</summary>
public sealed class EmptyRegister(TemplateDatabase template) : RunningRegister(template, Holding.Nothing);

/// <summary>With the reference data and the real legal texts; tests on it are skipped, and say so, where those are missing.</summary>
public sealed class LawRegister(TemplateDatabase template) : RunningRegister(template, Holding.LegalTexts)
{
    /// <inheritdoc/>
    public override ValueTask InitializeAsync() => Repository.LegalTexts is null ? ValueTask.CompletedTask : base.InitializeAsync();

    /// <summary>Skips the test where the texts are missing.</summary>
    public LawRegister OrSkip()
    {
        Assert.SkipWhen(Repository.LegalTexts is null, "The folder shared/data/07-legal-vn is not beside the repository: the real legal texts are not checked here.");
        return this;
    }
}
