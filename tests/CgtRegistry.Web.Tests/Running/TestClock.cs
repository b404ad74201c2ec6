namespace CgtRegistry.Web.Tests.Running;

/// <summary>A clock that stands still until the test moves it: noon of 22 November 2026 in Vietnam.</summary>
public sealed class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 5, 0, 0, TimeSpan.Zero);

    public void Advance(TimeSpan time) => Now += time;

    public override DateTimeOffset GetUtcNow() => Now;
}
