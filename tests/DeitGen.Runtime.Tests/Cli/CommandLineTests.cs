using DeitGen.Errors;
using DeitGen.Support;

namespace DeitGen.Cli;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("trian", "unknown command 'trian'; did you mean 'train'?")]
    [InlineData(
        "train",
        "Required argument 'VARIANT' missing for command: 'train'; see 'train --help'"
    )]
    [InlineData(
        "train digits-tinny",
        "unknown variant 'digits-tinny'; did you mean 'digits-tiny'?"
    )]
    [InlineData("train xyzzy", "unknown variant 'xyzzy'; 'list' shows all 3")]
    [InlineData("train digits-tiny extra", "unknown argument 'extra'; see 'train --help'")]
    [InlineData(
        "train digits-tiny --epoch 3",
        "unknown option '--epoch'; did you mean '--epochs'?"
    )]
    [InlineData(
        "train digits-tiny --epochs -3",
        "--epochs is '-3'; give a whole number from 1 to 2147483647"
    )]
    [InlineData(
        "train digits-tiny --epochs 0",
        "--epochs is '0'; give a whole number from 1 to 2147483647"
    )]
    [InlineData(
        "train digits-tiny --epochs 1,5",
        "--epochs is '1,5'; give a whole number from 1 to 2147483647"
    )]
    [InlineData(
        "train digits-tiny --workers 0",
        "--workers is '0'; give a whole number from 1 to 1024"
    )]
    [InlineData("train digits-tiny --device gpu", "--device is 'gpu'; say cpu or cuda")]
    [InlineData(
        "train digits-tiny --output",
        "Required argument missing for option: '--output'; see 'train --help'"
    )]
    public void Arguments_that_make_no_sense_are_one_line_and_exit_code_2(string args, string line)
    {
        var session = Session.Of(args.Split(' '));
        Assert.Equal(["error: " + line], session.ErrorLines);
        Assert.Equal((2, "", 0), (session.Code, session.Output, session.Trained.Count));
    }

    [Fact]
    public void An_empty_path_is_refused()
    {
        var session = Session.Of("train", "digits-tiny", "--output", "");
        Assert.Equal(
            ["error: --output is ''; give a path, or leave the option out"],
            session.ErrorLines
        );
        Assert.Equal(2, session.Code);
    }

    [Theory]
    [InlineData("import", "digits-tiny", "weights.pth", "--output", "")]
    [InlineData("eval", "digits-tiny", "--checkpoint", " ")]
    [InlineData("predict", "digits-tiny", "--sample", "7", "--checkpoint", "")]
    public void An_empty_path_that_must_be_given_is_refused(params string[] args)
    {
        var session = Session.Of(args);
        Assert.Equal([$"error: {args[^2]} is '{args[^1]}'; give a path"], session.ErrorLines);
        Assert.Equal(2, session.Code);
    }

    [Fact]
    public void Without_a_command_digits_tiny_is_trained_with_all_defaults()
    {
        var (variant, options) = Assert.Single(Session.Of().Trained);
        Assert.Equal("digits-tiny", variant.Name);
        Assert.Equal(new(), options);
    }

    [Fact]
    public void Without_digits_tiny_the_first_variant_on_digits_is_trained()
    {
        var mine = StubVariants.Digits(name: "mine");
        var other = StubVariants.Digits(name: "cifar", dataset: Dataset.Cifar10);
        var session = Session.Of(FakeRun.Train, [other, mine]);
        Assert.Same(mine, Assert.Single(session.Trained).Variant);
    }

    [Fact]
    public void Without_any_variant_on_digits_the_help_is_shown()
    {
        var session = Session.Of(FakeRun.Train, []);
        Assert.Equal((0, 0), (session.Code, session.Trained.Count));
        Assert.Contains("Usage:", session.Output);
    }

    [Fact]
    public void Help_shows_defaults_and_what_stands_for_values()
    {
        var help = Session.Of("train", "--help").Output;
        Assert.Contains("train <VARIANT> [options]", help);
        Assert.Contains("--device <cpu|cuda>", help);
        Assert.Contains("[default: cpu]", help);
        Assert.Contains("[default: auto]", help);
        Assert.Contains("(default: the recipe's)", help);
    }

    [Fact]
    public void A_users_error_is_one_line_and_exit_code_2()
    {
        var session = Session.Of(
            (_, _, _, _) => throw new UserErrorException("output 'x' is taken; give another"),
            [StubVariants.Digits()]
        );
        Assert.Equal(
            (2, "error: output 'x' is taken; give another\n"),
            (session.Code, session.Error)
        );
    }

    [Fact]
    public void A_fault_of_ours_is_exit_code_1_and_shows_its_trace_only_where_asked()
    {
        FakeRun.Trainer broken = (_, _, _, _) => throw new IOException("disk full.\nnative stack");
        var session = Session.Of(broken, [StubVariants.Digits()]);
        Assert.Equal(
            (1, "fault: disk full (IOException); --verbose shows where\n"),
            (session.Code, session.Error)
        );
        var verbose = Session.Of(broken, [StubVariants.Digits()], "--verbose");
        Assert.Contains("CommandLineTests", verbose.Error);
    }

    [Fact]
    public void Numbers_read_the_same_in_every_language()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = new("de-DE");
        try
        {
            Assert.Contains("206,090", Session.Of("list").Output);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}
