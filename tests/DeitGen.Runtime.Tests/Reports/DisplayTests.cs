using DeitGen.Cli;
using DeitGen.Support;

namespace DeitGen.Reports;

public sealed class DisplayTests
{
    private static string Shown(bool isTerminal)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var console = RunDisplay.Open(output, isTerminal);
        RunDisplay.Watch(
            console,
            reporter => FakeRun.Train(StubVariants.Digits(), new(), reporter, default),
            () => null
        );
        return output.ToString();
    }

    [Fact]
    public void A_log_has_a_line_an_epoch_and_no_control_characters()
    {
        var text = Shown(isTerminal: false);
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\r', text);
        Assert.Equal(
            2,
            text.Split('\n').Count(line => line.StartsWith("epoch ", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_terminal_has_a_card_and_the_same_epochs()
    {
        var text = Shown(isTerminal: true);
        Assert.Contains("DeitGen", text);
        Assert.Contains("epoch 2/2  loss 0.5000", text);
    }

    [Fact]
    public void A_long_path_is_not_wrapped_in_a_log()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var path = new string('x', 4_000);
        new TerminalReporter(RunDisplay.Open(output, isTerminal: false)).Note(path);
        Assert.Equal($"note: {path}\n", output.ToString());
    }

    [Fact]
    public void Skipped_updates_are_noted_when_their_number_rises()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var reporter = new TerminalReporter(RunDisplay.Open(output, isTerminal: false));
        foreach (var skipped in (long[])[0, 1, 1, 3])
            reporter.Step(new(1, 9, 0, 1, null, null, 1e-3, 1, TimeSpan.Zero, skipped));
        Assert.Equal(
            "note: 1 update skipped so far: a gradient was not finite\n"
                + "note: 3 updates skipped so far: a gradient was not finite\n",
            output.ToString()
        );
    }
}
