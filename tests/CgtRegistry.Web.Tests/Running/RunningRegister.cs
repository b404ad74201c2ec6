namespace CgtRegistry.Web.Tests.Running;

/// <summary>A running register on a database of the test class's own.</summary>
public abstract class RunningRegister(TemplateDatabase template, bool filled) : IAsyncLifetime
{
    /// <summary>The register; more processes on the same database can be started beside it.</summary>
    public StartedRegister Register { get; private set; } = null!;
    public HttpClient Browser => Register.Browser;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => Register = await StartedRegister.StartAsync(await template.CopyAsync(filled));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Register.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>With the reference data.</summary>
public sealed class FilledRegister(TemplateDatabase template) : RunningRegister(template, filled: true);

/// <summary>Migrated, holding nothing.</summary>
public sealed class EmptyRegister(TemplateDatabase template) : RunningRegister(template, filled: false);
