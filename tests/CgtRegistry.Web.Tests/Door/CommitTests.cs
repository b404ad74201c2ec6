using CgtRegistry.Web.Persistence;
using CgtRegistry.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Tests.Door;

/// <summary>The one door for change.</summary>
public class CommitTests(EmptyRegister app) : IClassFixture<EmptyRegister>
{
    [Fact]
    public async Task Only_what_really_changed_gets_a_new_version()
    {
        await app.Register.PublishAsync(A.Source("same"), A.Source("changed"));

        await app.Register.PublishAsync(A.Source("same"), A.Source("changed", title: "New title"));

        Assert.Equal(1, await app.Register.SqlAsync("select version from record_row where kind = 'Source' and id = 'same'"));
        Assert.Equal(2, await app.Register.SqlAsync("select version from record_row where kind = 'Source' and id = 'changed'"));
        Assert.Equal(1L, await app.Register.SqlAsync("select count(*) from record_version_row where id = 'same'"));
    }

    [Fact]
    public async Task Publishing_what_is_already_there_publishes_nothing()
    {
        await app.Register.PublishAsync(A.Source("again"));
        var before = app.Register.Picture.Version;

        var number = await app.Register.PublishAsync(A.Source("again"));

        Assert.Null(number);
        Assert.Equal(before, await app.Register.SqlAsync("select max(number) from publication_row"));
    }

    [Fact]
    public async Task Two_publications_never_share_a_moment()
    {
        await app.Register.PublishAsync(A.Source("first-of-two"));
        await app.Register.PublishAsync(A.Source("second-of-two"));

        Assert.Equal(0L, await app.Register.SqlAsync("select count(*) from publication_row p join publication_row q on q.number > p.number and q.at <= p.at"));
    }

    [Fact]
    public async Task A_publication_keeps_who_when_and_why_and_the_complete_text()
    {
        app.Register.Clock.Now = app.Register.Clock.Now.AddHours(1);
        var number = await app.Register.PublishAsync(A.Source("kept"));

        await using var db = await app.Register.OpenAsync();
        var publication = await db.Set<PublicationRow>().AsNoTracking().SingleAsync(p => p.Number == number);
        var version = await db.Set<RecordVersionRow>().AsNoTracking().SingleAsync(v => v.Id == "kept");
        Assert.Equal("T-001", publication.ActorPseudonym);
        Assert.Equal(A.Text, publication.Reason);
        Assert.Equal(app.Register.Clock.Now, publication.At);
        Assert.Equal(RecordJson.Write(A.Source("kept")), version.Document);
        Assert.Equal(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(version.Document)), version.Sha256);
    }

    [Fact]
    public async Task The_parts_of_a_record_are_replaced_with_its_new_version()
    {
        await app.Register.PublishAsync(A.World());

        await app.Register.PublishAsync(A.Provision(A.Version(1, "2020-01-01", "2025-07-01"), A.Version(2, "2025-07-01")));

        Assert.Equal(2L, await app.Register.SqlAsync("select count(*) from provision_version"));
        Assert.Equal(2, app.Register.Picture.Provisions.Values.Single().Versions.Count);
    }

    [Fact]
    public async Task Saving_past_the_door_is_refused()
    {
        await using var db = await app.Register.OpenAsync();
        db.Add(A.Source("smuggled"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(acceptAllChangesOnSuccess: false));
    }

    [Fact]
    public async Task Eight_who_publish_at_once_get_eight_numbers_without_gaps()
    {
        var before = app.Register.Picture.Version;

        var numbers = await Task.WhenAll(Enumerable.Range(1, 8).Select(n => app.Register.PublishAsync(A.Source($"parallel-{n}"))));

        Assert.Equal(Enumerable.Range(1, 8).Select(n => (long?)(before + n)), numbers.Order());
        Assert.Equal(before + 8, app.Register.Picture.Version);
        Assert.Equal(before + 8, await app.Register.SqlAsync("select count(*) from publication_row"));
    }

    [Fact]
    public async Task A_refused_publication_leaves_nothing_and_takes_no_number()
    {
        var before = app.Register.Picture.Version;

        await Assert.ThrowsAnyAsync<Exception>(() => app.Register.PublishAsync(A.Source("half"), A.Institution("sourceless", citations: [])));

        Assert.Equal(0L, await app.Register.SqlAsync("select count(*) from record_row where id in ('half', 'sourceless')"));
        Assert.Equal(before + 1, await app.Register.PublishAsync(A.Source("next")));
    }
}
